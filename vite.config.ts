import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'dist/client',
    // A picture inlined as data: is refused by the page's own policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
