import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed.ts';
import { early } from './build/early.ts';

// The server serves the result from its class path, so everything is addressed from the root. Nothing is
// inlined (assetsInlineLimit): the content security policy allows no data: scripts, styles or fonts.
export default defineConfig({
  plugins: [react(), early(), compressed()],
  build: {
    outDir: process.env.ISNAD_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
  },
  server: {
    port: 5173,
    proxy: {
      '/api': process.env.ISNAD_SERVER ?? 'http://127.0.0.1:8080',
      '/actuator': process.env.ISNAD_SERVER ?? 'http://127.0.0.1:8080',
    },
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
