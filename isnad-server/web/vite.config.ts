import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed.ts';
import { early } from './build/early.ts';
import { waters } from './build/waters.ts';

// The server serves the result from its class path, so everything is addressed from the root. Nothing is
// inlined (assetsInlineLimit): the content security policy allows no data: scripts, styles or fonts.
export default defineConfig({
  plugins: [react(), waters(), early(), compressed()],
  build: {
    outDir: process.env.ISNAD_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // A request costs more than the bytes of a small file: what every page needs is one, what pages that show an event
    // need is another, Mantine a third. What a page has for itself alone stays beside it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', priority: 3, test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-i18next|i18next|@tanstack[\\/](react-query|query-core))[\\/]|src[\\/](i18n|shell|api|format)[\\/]|src[\\/]ui[\\/](Button|Failure|Loading|Segmented|codes|place)|vite[\\/]|rolldown/ },
            { name: 'mantine', priority: 2, test: /node_modules[\\/](@mantine|@floating-ui|clsx|react-textarea-autosize|react-number-format)[\\/]|src[\\/]theme[\\/]Mantine/ },
            { name: 'event', priority: 1, test: /src[\\/]pages[\\/]event[\\/](?!EventPage)|src[\\/]pages[\\/]review[\\/](useEditing|useWorkTime)|src[\\/]pages[\\/]report[\\/]link|src[\\/]map[\\/]LazyMap|src[\\/]ui[\\/](Badge|Chain|EventLine|Section|useLater|useWidth|usePrinting)/ },
          ],
        },
      },
    },
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
