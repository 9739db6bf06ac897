import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // The example host, where `npm start` serves it.
  server: { proxy: { '^/(api|assets|sign-in|sign-out)': 'http://localhost:8080' } },
});
