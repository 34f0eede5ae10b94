import { sql } from 'kysely';
import { DirectoryStore } from '../../src/server/files/directory-store.ts';
import { newSweep } from '../../src/server/files/sweep.ts';
import { workerDatabase } from './database.ts';
import type { School } from './school.ts';
import { filesDirectory } from './server.ts';

export const sweeping = newSweep(new DirectoryStore(filesDirectory()));

/** Sweeps away the files whose time has come, to the last of them. */
export async function sweep(): Promise<void> {
  const { live } = (await workerDatabase()).databases;
  const step = () =>
    live
      .transaction()
      .execute((trx) => sweeping.step(trx, { establishmentId: null, payload: {}, done: 0, total: null }));
  while (!(await step()).isLast);
}

/** So many hours pass for the files of a school. */
export async function passHours({ db, id }: Pick<School, 'db' | 'id'>, hours: number): Promise<void> {
  await sql`update attachment set gone_at = gone_at - ${hours} * interval '1 hour' where establishment_id = ${id}`.execute(
    db,
  );
}
