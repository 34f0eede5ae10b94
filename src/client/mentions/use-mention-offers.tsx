import { Users } from 'lucide-react';
import { fold } from '../../shared/fold.ts';
import { isStaff } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import type { Offer } from '../composing/completing.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { Avatar } from '../ui/avatar.tsx';
import { offeredPeople } from './offered-people.ts';
import type { Mentioning } from './use-mention-box.ts';
import { useMentionable } from './use-mentionable.ts';

/** Who is offered for the name that is being typed (null: none is): those who are there, and to staff everyone, last. */
export function useMentionOffers(name: string | null, mentioning: Mentioning | undefined): Offer[] {
  const t = useTranslate();
  const conversation = mentioning?.conversation;
  const people = useMentionable(conversation, name !== null);
  const everyone = useEveryone(conversation);
  if (name === null || !mentioning) return [];
  const found = offeredPeople(people, name).map(({ userId, name: text, role, photo }): Offer => ({
    key: userId,
    text: `@${text}`,
    sign: <Avatar name={text} seed={userId} photo={photo} size="small" />,
    label: text,
    note: t(`role.${role}`),
    take: (from, put) => mentioning.take({ userId, name: text }, from, put),
  }));
  const isEveryone = everyone && [fold(everyone.label), 'all'].some((word) => word.startsWith(fold(name)));
  if (!isEveryone) return found;
  return [...found, { ...everyone, take: (from, put) => mentioning.take(everyoneNamed(everyone), from, put) }];
}

function everyoneNamed({ label }: Pick<Offer, 'label'>) {
  return { userId: 'all', name: label };
}

/** Null for whom it is not, and where there is but one other. */
function useEveryone(conversation: Conversation | undefined): Offer | null {
  const t = useTranslate();
  const role = useMembershipIn(conversation?.establishmentId ?? '')?.role;
  if (!conversation || !role || !isStaff(role) || conversation.kind === 'direct') return null;
  const label = t('mention.everyone');
  const note = t('mention.reaches', { count: conversation.participantCount - 1 });
  return { key: 'all', text: `@${label}`, sign: <Users className="size-8 p-1" />, label, note };
}
