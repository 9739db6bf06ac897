import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The example host, where `npm start` serves it.
  server: { proxy: { '^/(api|assets|sign-in|sign-out)': 'http://localhost:8080' } },
});
