import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import { limits } from '../../shared/limits.ts';
import type { outboxInput } from '../../shared/mail-inputs.ts';
import type { MailReason, OutboxMail, OutboxPage, OutboxState } from '../../shared/mails.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';
import { toldReason } from './told-reason.ts';

type Row = Omit<OutboxMail, 'reason'> & { reason: MailReason | null };

const states: Record<OutboxState, string[]> = {
  waiting: ['planned', 'due'],
  handedOver: ['handedOver'],
  bounced: ['bounced'],
  skipped: ['skipped'],
};

/** The mails of a school, the latest first, for its admins: to whom, of what kind, what became of them and why. What they say, and of which conversation, is no part of it. */
export async function outbox(ctx: MemberContext, input: z.infer<typeof outboxInput>): Promise<OutboxPage> {
  await ctx.rates.list(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  const { query, kind, state, cursor } = input;
  const atMost = limits.pageMails;
  const { rows } = await sql<Row>`
    select e.id, e.kind, e.user_id, m.name, e.state, e.reason, e.created_at, e.due_at, e.ended_at, e.attempts
    from email e
    left join membership m on m.establishment_id = e.establishment_id and m.user_id = e.user_id
    where e.establishment_id = ${establishmentId}
      and (${query === undefined} or position(${fold(query ?? '')} in m.name_folded) > 0)
      and (${kind === undefined} or e.kind = ${kind ?? ''})
      and (${state === undefined} or e.state = any (${state === undefined ? [] : states[state]}::text[]))
      and e.id < ${cursor ?? Number.MAX_SAFE_INTEGER}
    order by e.id desc limit ${atMost + 1}`.execute(ctx.live);
  const items = rows.slice(0, atMost);
  const leaves = ctx.mail.smtp !== null;
  return {
    items: items.map((mail) => ({ ...mail, reason: mail.reason && toldReason(mail.kind, mail.reason) })),
    nextCursor: rows.length > atMost ? items.at(-1)!.id : null,
    leaves,
    isShown: !leaves && ctx.mail.isOn,
  };
}
