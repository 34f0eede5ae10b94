import type * as z from 'zod/mini';
import type { outboxMailInput } from '../../shared/mail-inputs.ts';
import type { MailLine, ShownMail } from '../../shared/mails.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';
import { kinds } from './kinds.ts';
import { toldReason } from './told-reason.ts';

/** What a mail of the school would say if it left now, where none leaves but the demo shows them. Everywhere else what a mail says is its reader's alone. */
export async function shownMail(ctx: MemberContext, input: z.infer<typeof outboxMailInput>): Promise<ShownMail> {
  await ctx.rates.list(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  if (ctx.mail.smtp !== null || !ctx.mail.isOn) throw new Refusal('email.notShown');
  const row = await ctx.live
    .selectFrom('email')
    .select(['id', 'kind', 'userId', 'establishmentId', 'conversationId', 'slot', 'address', 'about', 'createdAt'])
    .where('id', '=', input.mailId)
    .where('establishmentId', '=', establishmentId)
    .executeTakeFirst();
  if (!row) throw new Refusal('email.unknown');
  const prepared = await kinds[row.kind](ctx, { ...row, attempts: 0 });
  if ('skip' in prepared) return { is: 'skipped', reason: toldReason(row.kind, prepared.skip) };
  if ('until' in prepared) return { is: 'held', until: prepared.until };
  const { letter, locale } = prepared;
  const lines = letter.lines.map((line) => withoutSecret(line, ctx.mail.origin));
  return { is: 'letter', to: row.address, subject: letter.subject, lines, locale };
}

/** What stands behind the `#` of a link is its reader's alone, for years where it chooses their mails. */
function withoutSecret(line: MailLine, origin: string): MailLine {
  return 'href' in line && line.href?.includes('#') ? { ...line, href: `${origin}/` } : line;
}
