import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } })],
  // The example host, where `npm start` serves it.
  server: { proxy: { '^/(api|assets|sign-in|sign-out)': 'http://localhost:8080' } },
});
