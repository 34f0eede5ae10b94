import { sql } from 'kysely';
import { patched, personalVersion, type PersonalPatch } from '../../shared/personal-inputs.ts';
import type { Reader } from '../context.ts';
import { writeInSchools } from '../db/in-schools.ts';

/** Keeps what the caller sets for themselves beside all that was set before, by a newer version too: two devices at once take turns. */
export function setPersonal(ctx: Reader, patch: PersonalPatch): Promise<void> {
  const { userId } = ctx.credential;
  return writeInSchools(ctx, async (trx) => {
    await trx
      .insertInto('personalSettings')
      .values({ userId, version: personalVersion, settings: {} })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const mine = trx.selectFrom('personalSettings').select('settings').where('userId', '=', userId);
    const { settings } = await mine.forUpdate().executeTakeFirstOrThrow();
    await trx
      .updateTable('personalSettings')
      .set({
        settings: patched(settings, patch),
        version: sql`greatest(version, ${personalVersion})`,
        changedAt: new Date(),
      })
      .where('userId', '=', userId)
      .execute();
  });
}
