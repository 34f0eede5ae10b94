import { ShieldCheck } from 'lucide-react';
import { memo } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { joined } from '../i18n/joined.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';

/** Tells both sides that one adult is alone with students here, and who may look at it. */
export const SupervisionNote = memo(function SupervisionNote({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  const locale = useLocale();
  const membership = useMembershipIn(conversation.establishmentId);
  if (conversation.supervision !== 'answered' || !membership) return null;
  // Nobody answers for themselves: who is in it is not one of them.
  const present = new Set(conversation.participants.map(({ userId, leftAt }) => (leftAt === null ? userId : '')));
  const names = membership.answering.filter(({ userId }) => !present.has(userId)).map(({ name }) => name);
  const key = names.length > 1 ? 'conversation.supervised.several' : 'conversation.supervised';
  return (
    <p role="note" className="flex items-start gap-1.5 px-1 text-xs text-pretty text-soft">
      <ShieldCheck aria-hidden="true" className="size-3.5 shrink-0 translate-y-0.5" />
      <span>{t(key, { names: joined(names, locale) })}</span>
    </p>
  );
});
