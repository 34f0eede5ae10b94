import { afterAll } from 'vitest';
import { closeWorkerDatabase } from './database.ts';
import { closeTestServer } from './server.ts';

afterAll(async () => {
  await closeTestServer();
  await closeWorkerDatabase();
});
