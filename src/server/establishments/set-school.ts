import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { SchoolFacts } from '../../shared/panel.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { setSchoolInput } from '../../shared/school-inputs.ts';
import { ringSchool } from '../account/ring.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessAdmin } from './access.ts';
import { readSchool } from './school.ts';

type Input = z.infer<typeof setSchoolInput>;

/**
 * Calls a school otherwise, or moves it to another time zone, for an admin who has seen what it is: not over what another admin
 * changed meanwhile. Everyone of the school is told to ask who they are, for that says the name of their school; kept in the audit.
 */
export async function setSchool(ctx: MemberContext, input: Input): Promise<SchoolFacts> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  const school = await commitChange(ctx, establishmentId, async (trx, revision) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const { revision: seen, name, timezone } = await readSchool(trx, establishmentId);
    if (seen !== input.revision) throw new Refusal('settings.changedMeanwhile');
    const [from, to] = [
      { name, timezone },
      { name: input.name ?? name, timezone: input.timezone ?? timezone },
    ];
    if (to.timezone !== timezone) await refuseUnknownZone(trx, to.timezone);
    await trx
      .updateTable('establishment')
      .set({ ...to, settingsRevision: revision })
      .where('id', '=', establishmentId)
      .execute();
    await keepInAudit(trx, admin, 'school.set', { subjectId: null, detail: { from, to } });
    return { result: await readSchool(trx, establishmentId), changes: [], settings: true };
  });
  ringSchool(ctx, establishmentId, { what: 'settings', establishmentId });
  return school;
}

/** One that the database does not know would end every query that counts by days; one that Node does not know, every page's clock. */
async function refuseUnknownZone(trx: Transaction<Database>, timezone: string): Promise<void> {
  const { rows } = await sql`select from pg_timezone_names where name = ${timezone}`.execute(trx);
  if (rows.length === 0 || !isKnownHere(timezone)) throw new Refusal('school.timezoneUnknown');
}

function isKnownHere(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
