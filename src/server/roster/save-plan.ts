import { sql, type Kysely, type Transaction } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import { rosterSections, type RosterCounts } from '../../shared/roster.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import type { Chosen, Summary } from './access.ts';
import { inSchoolOf } from './in-school.ts';
import type { Made } from './planning/make-plan.ts';
import type { State } from './planning/state.ts';
import type { Opened } from './reading/read-files.ts';

/** A plan waits for a day, and of one school so many at a time. */
const plansAtMost = 10;
const rowsAtOnce = 1_000;

type Plan = {
  id: string;
  chosen: readonly Chosen[];
  complete: boolean;
  answers: Record<string, string>;
  opened: readonly Opened[];
  made: Made;
  state: State;
};

/** Keeps a plan with all its rows, in the place of the one of that id where it is still open. */
export function savePlan(ctx: MemberContext, establishmentId: string, plan: Plan): Promise<string> {
  return inSchoolOf(ctx, establishmentId, async (trx, { userId: madeBy }) => {
    const { id, chosen, complete, answers, opened, made, state } = plan;
    await forget(trx, establishmentId, id);
    // Applied while it was being made anew.
    if (await isThere(trx, establishmentId, id)) throw new Refusal('roster.notOpen');
    const summary: Summary = {
      files: opened.map(({ file }) => file),
      counts: countsOf(made),
      needsName: made.needsName,
      guardiansLosing: made.guardiansLosing,
    };
    const json = (value: unknown) => sql<object>`${JSON.stringify(value)}::jsonb`;
    await trx
      .insertInto('rosterPlan')
      .values({
        establishmentId,
        id,
        madeBy,
        expiresAt: sql<Date>`now() + interval '1 day'`,
        source: json({ chosen, complete }),
        answers: json(answers),
        questions: json(made.questions),
        summary: json(summary),
        basis: state.basis,
      })
      .execute();
    await saveRows(trx, establishmentId, id, made);
    return id;
  });
}

/** Those that were never applied, of before; one that was is there as long as it can be taken back, and as history. */
async function forget(trx: Transaction<Database>, establishmentId: string, id: string): Promise<void> {
  await sql`delete from roster_plan where establishment_id = ${establishmentId} and state = 'open' and (id = ${id} or expires_at < now() or id in (
    select id from roster_plan where establishment_id = ${establishmentId} and state = 'open' order by made_at desc offset ${plansAtMost}))`.execute(
    trx,
  );
}

async function isThere(trx: Transaction<Database>, establishmentId: string, id: string): Promise<boolean> {
  const kept = trx.selectFrom('rosterPlan').select('id').where('establishmentId', '=', establishmentId);
  return (await kept.where('id', '=', id).execute()).length > 0;
}

function countsOf({ details, questions }: Made): RosterCounts {
  const counts = Object.fromEntries(rosterSections.map((section) => [section, 0])) as RosterCounts;
  for (const { section } of details) counts[section] += 1;
  const unanswered = questions.filter(({ answer }) => answer === null).length;
  return { ...counts, questions: questions.length, unanswered };
}

/** Thousands of rows are one parameter at a time: written out they would be longer in being read than in being kept. */
async function saveRows(
  trx: Transaction<Database>,
  establishmentId: string,
  planId: string,
  made: Made,
): Promise<void> {
  const places = new Map<string, number>();
  const details = made.details.map(({ section, detail }) => {
    const n = (places.get(section) ?? 0) + 1;
    places.set(section, n);
    return { section, n, detail };
  });
  const fixed = sql`${establishmentId}::uuid, ${planId}::uuid`;
  for (const rows of lots(details))
    await sql`insert into roster_detail select ${fixed}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (section text, n int, detail jsonb)`.execute(trx);
  for (const rows of lots(made.people))
    await sql`insert into roster_person select ${fixed}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r ("userId" uuid, "isNew" boolean, name text, "nameFolded" text, role text, "externalId" text, username text, "birthDate" date,
        email text, standing text)`.execute(trx);
  for (const rows of lots(made.classes))
    await sql`insert into roster_class select ${fixed}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r ("classId" uuid, "isNew" boolean, name text, "externalId" text)`.execute(trx);
  for (const rows of lots(made.links))
    await sql`insert into roster_link select ${fixed}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (kind text, one uuid, other uuid, "isNew" boolean)`.execute(trx);
}

function lots<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, n) =>
    rows.slice(n * rowsAtOnce, (n + 1) * rowsAtOnce),
  );
}

/** What was answered for the import that was applied last: the same question is not asked twice. */
export async function latestAnswers(db: Kysely<Database>, establishmentId: string): Promise<Record<string, string>> {
  const last = await db
    .selectFrom('rosterPlan')
    .select('answers')
    .where('establishmentId', '=', establishmentId)
    .where('state', '=', 'applied')
    .orderBy('appliedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.answers ?? {}) as Record<string, string>;
}
