import { newsKinds, type MailKind, type MailReason, type ToldReason } from '../../shared/mails.ts';

const isNews = (kind: MailKind) => newsKinds.some((one) => one === kind);
const own: readonly MailReason[] = ['read', 'left', 'muted', 'off'];

/**
 * Why a mail was not sent, as admins are told: whether somebody has read what they were written, or wishes to hear nothing of it, is theirs to share or not, and a
 * mail says no more of it than that it was not needed.
 */
export function toldReason(kind: MailKind, reason: MailReason): ToldReason {
  return isNews(kind) && own.includes(reason) ? 'notNeeded' : reason;
}
