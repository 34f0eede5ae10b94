import { sql } from 'kysely';
import type { Email } from 'postal-mime';
import type { MailFailure, MailReason } from '../../../shared/mails.ts';
import type { App } from '../../context.ts';
import { deliveryReportOf, type DeliveryReport } from './delivery-report.ts';
import type { Behind } from './mail-behind.ts';
import type { IncomingOutcome } from './outcome.ts';

/** `told`: in which conversations something became of a mail. */
export type Telling = App & { told: (conversationIds: Iterable<string>) => void };

/** Mail servers try for five days. What comes later than this is of a mail that is long over. */
const reportedWithin = '7 days';

/** A mail that reached nobody, in the words of the server that gave up: it ends as one that was refused at once does. What is no report of that changes nothing. */
export async function takeBounce(
  { live, counts, told }: Telling,
  behind: Behind,
  mail: Email,
): Promise<IncomingOutcome> {
  const report = deliveryReportOf(mail);
  if (!report) return 'noReport';
  if (report.action !== 'failed' || report.status.startsWith('2')) return 'notFinal';
  const { numUpdatedRows } = await live
    .updateTable('email')
    .set({
      state: 'bounced',
      reason: reasonOf(report),
      failure: JSON.stringify(failureOf(report)) as never,
      endedAt: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', behind.id)
    // Also one that is tried again: the SMTP server had taken it, and died before its answer. Not one that an admin has sent again and that has not left since.
    .where((email) =>
      email.or([email('state', '=', 'handedOver'), email.and({ state: 'due' }).and('attempts', '>', 0)]),
    )
    .where('triedAt', '>', sql<Date>`clock_timestamp() - ${reportedWithin}::interval`)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'late';
  counts.countMail(behind.kind, 'bounced');
  if (behind.conversationId !== null) told([behind.conversationId]);
  return 'bounced';
}

/** Of a full box, of what a mail is or how large, and of who may send it, the next mail may be taken: only that there is no such address ends all mails to it. */
const notForTheAddress = /^5\.(?:2\.[234]|3|6|7)\b/;

function reasonOf({ status }: DeliveryReport): MailReason {
  if (status.startsWith('4')) return 'gaveUp';
  return notForTheAddress.test(status) ? 'mailRefused' : 'addressRefused';
}

function failureOf(report: DeliveryReport): MailFailure {
  const { status, said } = report;
  const what = reasonOf(report) === 'addressRefused' ? 'addressRefused' : 'mailRefused';
  const code = /^[245]\d\d\b/.exec(said ?? '')?.[0];
  return { what, code: code ? Number(code) : null, said: said ?? status };
}
