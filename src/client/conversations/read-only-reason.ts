import type { Conversation } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';
import { counterpartOf } from './name-of.ts';

/** Why the reader may not write here; null when they may. */
export function readOnlyReason(conversation: Conversation, myId: string, t: Translate): string | null {
  if (conversation.canWrite) return null;
  if (conversation.kind === 'announcement') return t('conversation.readOnly.announcement');
  const counterpart = counterpartOf(conversation, myId);
  if (counterpart?.leftAt) return t('conversation.readOnly.alone', { name: isolated(counterpart.name) });
  return t('conversation.readOnly.other');
}
