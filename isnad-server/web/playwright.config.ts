import { defineConfig } from '@playwright/test';

/**
 * Tries the workbench in a browser that is there already (ISNAD_CHROMIUM) on a server that runs already (ISNAD_URL)
 * with the samples ingested. WorkbenchIT starts both and runs this; by hand:
 *
 *   ISNAD_URL=http://127.0.0.1:8080 npx playwright test
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.ISNAD_E2E_OUT ?? 'target/e2e',
  fullyParallel: false,
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.ISNAD_URL ?? 'http://127.0.0.1:8080',
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    trace: 'off',
    launchOptions: {
      executablePath: process.env.ISNAD_CHROMIUM ?? '/usr/bin/chromium',
      // The map draws with WebGL, which a machine without a graphics card does in software.
      args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage'],
    },
  },
});
