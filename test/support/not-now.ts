import { sql } from 'kysely';
import { wallClock } from '../../src/shared/wall-clock.ts';
import { workerDatabase } from './database.ts';

/** Hours of a school in Paris that are not now, by the clock that decides. */
export async function notNow() {
  const { db } = await workerDatabase();
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const { minute } = wallClock(rows[0]!.at, 'Europe/Paris');
  return { days: [1, 2, 3, 4, 5, 6, 7], ...(minute < 720 ? { from: 1_000, to: 1_440 } : { from: 0, to: 400 }) };
}
