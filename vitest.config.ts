import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { emoji } from './bundling/emoji.ts';
import { messages } from './bundling/messages.ts';

const setupFiles = ['test/support/setup.ts'];
const withPostgres = {
  setupFiles: [...setupFiles, 'test/support/close-database.ts'],
  globalSetup: ['test/support/global-setup.ts'],
};

/** Processes that are joined need a real Redis to join them. */
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export default defineConfig({
  plugins: [react(), messages(), emoji()],
  test: {
    // Vitest leaves one core free. Where there are two, tests and PostgreSQL wait for each other often enough to share both.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{shared,docs}/**/*.test.ts', 'test/architecture.test.ts'],
          setupFiles,
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          include: ['test/client/**/*.test.{ts,tsx}'],
          setupFiles: [...setupFiles, 'test/support/client-setup.ts'],
          environment: 'jsdom',
          // As of the server's: no promise.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/{shared,docs,client,browser,faults}/**',
            'test/architecture.test.ts',
            ...(hasRedis ? [] : ['test/redis/**']),
          ],
          ...withPostgres,
          // Each file has schools and a server of its own; to load all code anew for each took a third of the time.
          isolate: false,
          environment: 'node',
          // No promise: where two cores are shared with other programs, what takes half a second alone takes ten. Longer than `until` waits.
          testTimeout: 40_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles: withPostgres.setupFiles,
          globalSetup: [...withPostgres.globalSetup, 'test/support/browser-setup.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          // After all others: a page that shares two cores with four hundred tests misses its deadlines.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
