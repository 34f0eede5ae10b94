import { defineConfig } from 'vitest/config';

/** What breaks on purpose: minutes long, with a real Redis, and processes that are killed. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts', 'test/support/close-database.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/support/build-server.ts'],
    environment: 'node',
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    // One seed for the whole run, so that one number repeats it.
    env: { PREAU_FAULT_SEED: process.env.PREAU_FAULT_SEED ?? String(Date.now() % 1_000_000) },
  },
});
