import { sql, type Kysely, type RawBuilder } from 'kysely';
import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import type { invitationsInput } from '../../shared/invitation-inputs.ts';
import type { InvitationState, Invitee, Invitees } from '../../shared/invitations.ts';
import type { MailReason, MailState } from '../../shared/mails.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { classesOf } from '../people/classes-of.ts';

type Input = z.infer<typeof invitationsInput>;
type Row = Omit<Invitee, 'classes' | 'latest' | 'mail'> & {
  mailState: MailState | null;
  mailReason: MailReason | null;
  at: Date | null;
  by: string | null;
  until: Date | null;
  resets: boolean;
  isOpen: boolean;
};

const pageSize = 50;

/** Who of the school has been invited and has come, a page of 50 by name, and how many there are of each state. The suspended are left out. */
export async function invitations(ctx: MemberContext, input: Input): Promise<Invitees> {
  await ctx.rates.list(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  const { rows, counts } = await read(ctx.live, establishmentId, input);
  const classes = await inSchools(ctx, (trx) =>
    classesOf(
      trx,
      establishmentId,
      rows.map(({ userId }) => userId),
    ),
  );
  const items = rows.map((row) => itemOf(row, classes.get(row.userId) ?? []));
  const total = input.state ? counts[input.state] : Object.values(counts).reduce((sum, one) => sum + one, 0);
  return { items, total, counts };
}

function itemOf({ at, by, until, resets, isOpen, mailState, mailReason, ...person }: Row, classes: string[]): Invitee {
  const mail = mailState && { state: mailState, reason: mailReason };
  return { ...person, classes, latest: at && until && { at, by, until, resets, isOpen }, mail };
}

/** The last link that each person of the school was given, found in one walk along its index. */
function latestIn(establishmentId: string): RawBuilder<unknown> {
  return sql`
    select distinct on (i.user_id) i.user_id, i.created_at, i.expires_at, i.resets, i.invited_by,
      i.used_at is null and i.revoked_at is null and i.expires_at > now() as is_open
    from invitation i where i.establishment_id = ${establishmentId} order by i.user_id, i.created_at desc`;
}

/** Whoever's account was ever opened has come, by a link of this school or without. */
function invited(establishmentId: string, { role, query }: Pick<Input, 'role' | 'query'>): RawBuilder<unknown> {
  const ofRole = role ? sql`and m.role = ${role}` : sql``;
  const named = query ? sql`and position(${fold(query)} in m.name_folded) > 0` : sql``;
  return sql`
    select m.user_id, m.name_folded, i.created_at as at, i.expires_at as until, i.resets, i.is_open, i.invited_by,
      case when u.first_signed_in_at is not null then 'came' when i.is_open then 'open'
        when i.created_at is not null then 'over' else 'none' end as state
    from membership m
    join "user" u on u.id = m.user_id
    left join latest i on i.user_id = m.user_id
    where m.establishment_id = ${establishmentId} and m.suspended_at is null ${ofRole} ${named}`;
}

type Counts = Record<InvitationState, number>;

/** How many of the school there are of each state; the suspended are left out. */
export async function countInvited(live: Kysely<Database>, establishmentId: string): Promise<Counts> {
  const { rows } = await sql<{ state: InvitationState; many: number }>`
    with latest as (${latestIn(establishmentId)})
    select state, count(*)::int as many from (${invited(establishmentId, {})}) person group by state`.execute(live);
  return { ...noneOf, ...Object.fromEntries(rows.map(({ state, many }) => [state, many])) };
}

const noneOf: Counts = { none: 0, open: 0, over: 0, came: 0 };

type Found = { counts: Partial<Counts> } & (Row | { userId: null });

/**
 * The school is gone through once, for the counts and the page together; where the page is empty a row says the counts alone. Asked as
 * what reads across schools, with the school named: behind the border PostgreSQL asks of each account who may see it.
 */
async function read(live: Kysely<Database>, establishmentId: string, input: Input) {
  const inState = input.state ? sql`where state = ${input.state}` : sql``;
  const { rows } = await sql<Found>`
    with latest as (${latestIn(establishmentId)}), person as materialized (${invited(establishmentId, input)}), page as (
      select * from person ${inState} order by name_folded, user_id limit ${pageSize} offset ${(input.page - 1) * pageSize}
    )
    select counted.counts, page.user_id, m.name, m.role, m.username, u.email, page.state, at, until, coalesce(resets, false) as resets,
      is_open is true as is_open, mail.state as mail_state, mail.reason as mail_reason,
      (select by.name from membership by where by.establishment_id = ${establishmentId} and by.user_id = page.invited_by) as by
    from (
      select coalesce(json_object_agg(state, many), '{}') as counts
      from (select state, count(*)::int as many from person group by state) of_state
    ) counted
    left join page on true
    left join membership m on m.establishment_id = ${establishmentId} and m.user_id = page.user_id
    left join "user" u on u.id = page.user_id
    left join lateral (
      select e.state, e.reason from email e
      where e.user_id = page.user_id and e.establishment_id = ${establishmentId} and e.kind = 'invitation'
      order by e.id desc limit 1
    ) mail on true
    order by page.name_folded, page.user_id`.execute(live);
  const counts: Counts = { ...noneOf, ...rows[0]?.counts };
  return { counts, rows: rows.filter((row) => row.userId !== null).map(({ counts: _, ...row }) => row) };
}
