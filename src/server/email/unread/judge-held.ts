import { judgeUnread, type Judged, type MailVerdict } from './judge-unread.ts';
import type { MailReader } from './reader-of.ts';

/**
 * Of what was held together each conversation for itself: where a colleague wrote it goes at any hour, and takes with it nothing that the school holds. What another mail has
 * said meanwhile is left out.
 */
export function judgeHeld<One extends Judged>(
  reader: MailReader,
  address: string,
  held: readonly One[],
): MailVerdict<One> {
  const whole = judgeUnread(reader, address, held);
  if (whole.is !== 'due') return whole;
  const each = whole.unread.map((one) => judgeUnread(reader, address, [one]));
  const unread = each.flatMap((one) => (one.is === 'due' ? one.unread : []));
  const waiting = whole.unread.filter((_, at) => each[at]!.is === 'quiet');
  const [until] = each.flatMap((one) => (one.is === 'quiet' ? [one.until] : []));
  if (unread.length === 0 && until) return { is: 'quiet', until };
  if (!until) return { is: 'due', unread };
  return { is: 'due', unread, later: { of: waiting.map(({ conversationId }) => conversationId), until } };
}
