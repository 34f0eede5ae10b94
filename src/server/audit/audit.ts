import { sql, type RawBuilder, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { auditActions, isAuditAction, shownDetail } from '../../shared/audit-actions.ts';
import type { AuditEntry, AuditPage } from '../../shared/audit-entry.ts';
import type { auditInput } from '../../shared/people-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { entriesOf, undoFaultOf } from './undo.ts';

type Input = z.infer<typeof auditInput>;
type Row = Awaited<ReturnType<ReturnType<typeof entriesOf>['execute']>>[number];

/** What was done in the school, the latest first. What only a newer version knows is passed over. */
export async function audit(ctx: MemberContext, input: Input): Promise<AuditPage> {
  await ctx.rates.list(ctx.credential.userId);
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const page = await auditPage(trx, establishmentId, input);
    return { ...page, actors: await actorsOf(trx, establishmentId) };
  });
}

/** Everyone who has done something that is kept: from one to the next in the index of who did what, which is as long as they are many. */
async function actorsOf(trx: Transaction<Database>, establishmentId: string): Promise<AuditPage['actors']> {
  const next = (after: RawBuilder<unknown>) => sql`
    (select actor_id from audit_entry where establishment_id = ${establishmentId} and ${after} order by actor_id limit 1)`;
  const { rows } = await sql<AuditPage['actors'][number]>`
    with recursive actor as (
      ${next(sql`actor_id is not null`)} union all
      select following.actor_id from actor, lateral ${next(sql`actor_id > actor.actor_id`)} following
    )
    select m.user_id, m.name from actor
    join membership m on m.establishment_id = ${establishmentId} and m.user_id = actor.actor_id
    order by m.name_folded, m.user_id`.execute(trx);
  return rows;
}

type Asked = Omit<Input, 'establishmentId'>;

export async function auditPage(
  trx: Transaction<Database>,
  establishmentId: string,
  asked: Asked,
): Promise<Omit<AuditPage, 'actors'>> {
  const rows = await rowsOf(trx, establishmentId, asked);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  const nextCursor = last ? `${last.createdAt.getTime()}_${last.seq}` : null;
  return { items: await shown(trx, establishmentId, page), nextCursor };
}

function rowsOf(trx: Transaction<Database>, establishmentId: string, asked: Asked): Promise<Row[]> {
  const { actorId, subjectId, action, from, to, cursor, limit } = asked;
  const after = cursor === undefined ? null : decode(cursor);
  const zone = sql`(select timezone from establishment where id = ${establishmentId})`;
  return entriesOf(trx, establishmentId)
    .where('entry.action', 'in', action ? [action] : Object.keys(auditActions).filter(isAuditAction))
    .$if(actorId !== undefined, (query) => query.where('entry.actorId', '=', actorId!))
    .$if(subjectId !== undefined, (query) => query.where('entry.subjectId', '=', subjectId!))
    .$if(from !== undefined, (query) =>
      query.where(sql<boolean>`entry.created_at >= ${from}::date::timestamp at time zone ${zone}`),
    )
    .$if(to !== undefined, (query) =>
      query.where(sql<boolean>`entry.created_at < (${to}::date + 1)::timestamp at time zone ${zone}`),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(entry.created_at, entry.seq) < (${after?.at}, ${after?.seq})`),
    )
    .orderBy('entry.createdAt', 'desc')
    .orderBy('entry.seq', 'desc')
    .limit(limit + 1)
    .execute();
}

function decode(cursor: string): { at: Date; seq: number } {
  const [, time, seq] = /^(\d{1,15})_(\d{1,15})$/.exec(cursor) ?? [];
  if (!time || !seq) throw new Refusal('page.cursorInvalid');
  return { at: new Date(Number(time)), seq: Number(seq) };
}

/** By the names that this school has for them. */
async function shown(trx: Transaction<Database>, establishmentId: string, rows: Row[]): Promise<AuditEntry[]> {
  const ids = rows.flatMap(({ actorId, subjectId }) => [actorId, subjectId]).filter((id) => id !== null);
  const names = await namesOf(trx, establishmentId, ids);
  return rows.map((row) => {
    const { id, action, actorId, subjectId, createdAt: at } = row;
    const subject = names.get(subjectId ?? '');
    return {
      id,
      at,
      action,
      actor: actorId === null ? null : { userId: actorId, name: names.get(actorId) ?? null },
      subject: subjectId === null || subject === undefined ? null : { id: subjectId, name: subject },
      detail: Object.fromEntries(shownDetail(action).map(([word]) => [word, valueOf(row.detail, word)])),
      isUndo: row.undoes !== null,
      undoFault: undoFaultOf(row),
    };
  });
}

/** What an earlier version did not keep is not there. */
function valueOf(detail: object, word: string): string | number | null {
  const value: unknown = (detail as Record<string, unknown>)[word];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

async function namesOf(
  trx: Transaction<Database>,
  establishmentId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const people = trx
    .selectFrom('membership')
    .select(['userId as id', 'name'])
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(ids));
  const classes = trx
    .selectFrom('schoolClass')
    .select(['id', 'name'])
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', anyOf(ids));
  const rows = await people.unionAll(classes).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
