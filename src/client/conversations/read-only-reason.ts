import { mayWriteAt } from '../../shared/may.ts';
import type { Membership } from '../../shared/me.ts';
import type { Conversation } from '../../shared/public.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import type { Locale } from '../../shared/locales.ts';
import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';
import { hoursWords } from '../rules/hours-words.ts';
import { counterpartOf } from './name-of.ts';

/** `membership`: who reads the conversation, in its school; undefined where they are of it no more. `hasBlocked`: they blocked the other one. */
export type Reader = {
  myId: string;
  membership: Membership | undefined;
  hasBlocked?: boolean;
  nowMs: number;
  locale: Locale;
};

/** Why the reader may not write here, or not at this hour; null when they may. The server decides, by its own clock. */
export function readOnlyReason(conversation: Conversation, reader: Reader, t: Translate): string | null {
  if (conversation.canWrite) return outsideHours(reader, t);
  if (conversation.kind === 'announcement') return t('conversation.readOnly.announcement');
  const counterpart = counterpartOf(conversation, reader.myId);
  if (counterpart?.leftAt) return t('conversation.readOnly.alone', { name: isolated(counterpart.name) });
  if (counterpart && reader.hasBlocked) return t('person.blocked');
  if (conversation.supervision === 'unanswered') return t('conversation.readOnly.unanswered');
  if (conversation.supervision === 'closed') return t('conversation.readOnly.closed');
  if (reader.membership?.may.write === 'never') return t('conversation.readOnly.students');
  return t('conversation.readOnly.other');
}

function outsideHours({ membership, nowMs, locale }: Reader, t: Translate): string | null {
  const write = membership?.may.write ?? 'always';
  if (!membership || typeof write === 'string') return null;
  if (mayWriteAt(write, wallClock(new Date(nowMs), membership.establishment.timezone))) return null;
  return t('conversation.readOnly.hours', hoursWords(write, locale));
}
