import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { emailsInput } from '../../../shared/mail-inputs.ts';
import { writtenPage, type WrittenMail, type WrittenMails } from '../../../shared/mails.ts';
import type { MemberContext } from '../../context.ts';
import { inSchools } from '../../db/in-schools.ts';
import { accessAdmin } from '../../establishments/access.ts';

/** What admins of the school wrote by mail, the latest first, and how far each is. */
export async function emails(
  ctx: MemberContext,
  { establishmentId: asked, before }: z.infer<typeof emailsInput>,
): Promise<WrittenMails> {
  await ctx.rates.list(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, asked));
  const { rows } = await sql<WrittenMail>`
    select w.id, w.subject, w.body, m.name as author_name, w.people, w.written_at, w.stopped_at, became.*
    from written_mail w
    left join membership m on m.establishment_id = w.establishment_id and m.user_id = w.author_id
    cross join lateral (
      select count(*) filter (where e.state in ('planned', 'due'))::int as waiting,
        count(*) filter (where e.state = 'handedOver')::int as handed_over,
        count(*) filter (where e.state = 'bounced')::int as bounced,
        count(*) filter (where e.state = 'skipped')::int as skipped
      from email e where e.kind = 'written' and e.slot = w.id::text
    ) became
    where w.establishment_id = ${establishmentId} and (${before === undefined} or w.written_at < ${before ?? new Date()})
    order by w.written_at desc limit ${writtenPage + 1}`.execute(ctx.live);
  const items = rows.slice(0, writtenPage);
  return { items, next: rows.length > writtenPage ? items.at(-1)!.writtenAt : null };
}
