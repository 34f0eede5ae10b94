import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Population } from '../population.ts';

/** Once everything in a school has followed from what was changed: rights, conversations and those of its classes. */
export async function settled(client: pg.Client, { establishmentId }: Population): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `select from person_due where establishment_id = $1 union all select from conversation_due where establishment_id = $1
       union all select from class_due where establishment_id = $1`,
      [establishmentId],
    );
    if (rowCount === 0) return;
    await wait(50);
  }
}
