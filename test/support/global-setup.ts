import type { TestProject } from 'vitest/node';
import { startTestPostgres, type TestPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres['connection'];
  }
}

const shared = globalThis as { preauTestPostgres?: { users: number; running: Promise<TestPostgres> } };

/** The projects that need PostgreSQL each call this; they share one, and the last to end stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = (shared.preauTestPostgres ??= { users: 0, running: startTestPostgres() });
  postgres.users += 1;
  const { connection, stop } = await postgres.running;
  project.provide('postgres', connection);
  return async () => {
    postgres.users -= 1;
    if (postgres.users > 0) return;
    delete shared.preauTestPostgres;
    await stop();
  };
}
