import { sql, type RawBuilder, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import type { invitationsInput } from '../../shared/invitation-inputs.ts';
import type { InvitationState, Invitee, Invitees } from '../../shared/invitations.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { classesOf } from '../people/classes-of.ts';

type Input = z.infer<typeof invitationsInput>;
type Row = Omit<Invitee, 'classes' | 'latest'> & {
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
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const wanted = invited(establishmentId, input);
    const counts = await count(trx, wanted);
    const rows = await read(trx, wanted, input);
    const classes = await classesOf(
      trx,
      establishmentId,
      rows.map(({ userId }) => userId),
    );
    const items = rows.map((row) => itemOf(row, classes.get(row.userId) ?? []));
    const total = input.state ? counts[input.state] : Object.values(counts).reduce((sum, one) => sum + one, 0);
    return { items, total, counts };
  });
}

function itemOf({ at, by, until, resets, isOpen, ...person }: Row, classes: string[]): Invitee {
  return { ...person, classes, latest: at && until && { at, by, until, resets, isOpen } };
}

/** Whoever's account was ever opened has come, by a link of this school or without. */
function invited(establishmentId: string, { role, query }: Input): RawBuilder<Row & { nameFolded: string }> {
  const ofRole = role ? sql`and m.role = ${role}` : sql``;
  const named = query ? sql`and position(${fold(query)} in m.name_folded) > 0` : sql``;
  return sql`
    select m.user_id, m.name, m.name_folded, m.role, m.username, u.email, i.created_at as at, i.expires_at as until,
      coalesce(i.resets, false) as resets, i.is_open is true as is_open,
      (select by.name from membership by where by.establishment_id = m.establishment_id and by.user_id = i.invited_by) as by,
      case when u.first_signed_in_at is not null then 'came' when i.is_open then 'open'
        when i.created_at is not null then 'over' else 'none' end as state
    from membership m
    join "user" u on u.id = m.user_id
    left join lateral (
      select i.created_at, i.expires_at, i.resets, i.invited_by,
        i.used_at is null and i.revoked_at is null and i.expires_at > now() as is_open
      from invitation i where i.user_id = m.user_id and i.establishment_id = m.establishment_id
      order by i.created_at desc limit 1
    ) i on true
    where m.establishment_id = ${establishmentId} and m.suspended_at is null ${ofRole} ${named}`;
}

async function count(trx: Transaction<Database>, wanted: RawBuilder<Row>): Promise<Record<InvitationState, number>> {
  const { rows } = await sql<{ state: InvitationState; count: number }>`
    select state, count(*)::int as count from (${wanted}) person group by state`.execute(trx);
  const counts = Object.fromEntries(rows.map(({ state, count: many }) => [state, many]));
  return { none: 0, open: 0, over: 0, came: 0, ...counts };
}

async function read(trx: Transaction<Database>, wanted: RawBuilder<Row>, { state, page }: Input): Promise<Row[]> {
  const inState = state ? sql`where state = ${state}` : sql``;
  const { rows } = await sql<Row>`
    select user_id, name, role, username, email, state, at, by, until, resets, is_open
    from (${wanted}) person ${inState}
    order by name_folded, user_id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(trx);
  return rows;
}
