import { sql, type Kysely, type Transaction } from 'kysely';
import type { MailKind } from '../../shared/mails.ts';
import type { Database } from '../db/schema.ts';
import { endMails, type Ended } from './end-mails.ts';
import { listOfNews } from './list-of-news.ts';
import type { Mail } from './mail.ts';
import { gatherHeld } from './unread/gather-held.ts';

/** Longer than handing over may take: what a killed process had taken is due again then, and goes under the same Message-ID. */
const leaseSeconds = 75;

/** A mail that is this process's to hand over, for a minute. */
export type Taken = {
  id: number;
  kind: MailKind;
  userId: string | null;
  establishmentId: string | null;
  conversationId: string | null;
  slot: string;
  address: string;
  about: object;
  createdAt: Date;
  attempts: number;
};
/** What is to be handed over, and what is over already. */
type Look = { due: Taken[]; ended: (Ended & Pick<Taken, 'kind'>)[] };
type Row = Taken & { isOver: boolean; before: number };

/**
 * Takes what is due, so much of it at once and within the minute, and ends what nobody wants any more. One process at a time, which
 * holds the lock for no longer than that: so many a minute are so many of all processes together. Where no SMTP server is set only what is over is taken.
 */
export function takeDue(db: Kysely<Database>, { smtp, limits }: Mail, atOnce: number): Promise<Look> {
  return db.transaction().execute(async (trx) => {
    if (!(await isFirst(trx))) return nothing;
    const room = smtp ? Math.min(atOnce, limits.perMinute - (await triedWithinMinute(trx))) : atOnce;
    if (room <= 0) return nothing;
    const leased = await lease(trx, { isNews: false, atOnce: room, all: smtp !== null });
    if (leased.length < room)
      leased.push(...(await lease(trx, { isNews: true, atOnce: room - leased.length, all: smtp !== null })));
    const { ids, replaced } = await gathered(trx, leased);
    const look = judge(await rowsOf(trx, ids), smtp !== null, limits.perAddress);
    await endMails(trx, look.ended);
    return { due: look.due, ended: [...look.ended, ...replaced] };
  });
}

/** What waited for the same hours to end goes together. */
async function gathered(trx: Transaction<Database>, leased: readonly Leased[]) {
  const held = leased.filter(({ wasHeld }) => wasHeld).map(({ id }) => id);
  const changed = held.length > 0 ? await gatherHeld(trx, held, leaseSeconds) : [];
  const ended = new Set(changed.flatMap(({ id, isEnded }) => (isEnded ? [id] : [])));
  const made = changed.flatMap(({ id, isEnded }) => (isEnded ? [] : [id]));
  return {
    ids: [...leased.map(({ id }) => id).filter((id) => !ended.has(id)), ...made],
    replaced: changed.flatMap(({ id, kind, isEnded }) =>
      isEnded ? [{ id, kind, state: 'skipped', reason: 'replaced' } as const] : [],
    ),
  };
}

async function isFirst(trx: Transaction<Database>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select pg_try_advisory_xact_lock(hashtext('preau email')) as is`.execute(
    trx,
  );
  return rows[0]!.is;
}

async function triedWithinMinute(trx: Transaction<Database>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from email where tried_at > clock_timestamp() - interval '1 minute'`.execute(trx);
  return rows[0]!.count;
}

/** Of these there may be thousands at once. Word for word as their index has it (migration 0029). */
const news = sql<boolean>`kind in (${listOfNews})`;
const others = sql<boolean>`kind not in (${listOfNews})`;

type Lease = { isNews: boolean; atOnce: number; all: boolean };
/** `wasHeld`: it had waited for quiet hours to end, and had not been tried since. */
type Leased = { id: number; wasHeld: boolean };

/** Whoever waits for a link, or is to be warned, waits for nobody's news. */
async function lease(trx: Transaction<Database>, { isNews, atOnce, all }: Lease): Promise<Leased[]> {
  const { rows } = await sql<Leased>`
    with due as materialized (
      select id, is_held and state = 'planned' as was_held from email where state in ('planned', 'due') and ${isNews ? news : others} and due_at <= clock_timestamp()
        and (${all} or over_at <= clock_timestamp())
      order by due_at limit ${atOnce} for update skip locked
    )
    update email e set state = 'due', due_at = clock_timestamp() + ${leaseSeconds} * interval '1 second',
      tried_at = clock_timestamp(), attempts = least(attempts + 1, 1000)
    from due where e.id = due.id returning e.id, due.was_held`.execute(trx);
  return rows;
}

/** `before`: how many mails of 24 hours that address has, or gets before this one; before what is no news only such count, or news would silence a warning. */
async function rowsOf(trx: Transaction<Database>, ids: readonly number[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.id, e.kind, e.user_id, e.establishment_id, e.conversation_id, e.slot, e.address, e.about, e.created_at, e.attempts,
      e.over_at <= clock_timestamp() as is_over, (
        select count(*)::int from email o where o.address = e.address and o.tried_at > clock_timestamp() - interval '1 day'
          and (o.state = 'handedOver' or o.state = 'due' and o.id < e.id)
          and (e.kind in (${listOfNews}) or o.kind not in (${listOfNews}))
      ) as before
    from email e where e.id = any (${ids}::bigint[]) order by e.id`.execute(trx);
  return rows;
}

const nothing: Look = { due: [], ended: [] };

function judge(rows: readonly Row[], hasServer: boolean, perAddress: number): Look {
  const { due, ended }: Look = { due: [], ended: [] };
  for (const { isOver, before, ...mail } of rows) {
    if (isOver) ended.push({ ...overOf(mail), reason: whyOver(mail, hasServer) });
    else if (before >= perAddress) ended.push({ ...overOf(mail), reason: 'tooMany' });
    else due.push(mail);
  }
  return { due, ended };
}

function overOf({ id, kind }: Taken) {
  return { id, kind, state: 'skipped' } as const;
}

function whyOver({ attempts }: Taken, hasServer: boolean) {
  if (!hasServer) return 'noServer';
  return attempts > 1 ? 'unreachable' : 'late';
}
