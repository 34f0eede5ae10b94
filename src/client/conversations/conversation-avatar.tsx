import { Megaphone, Users } from 'lucide-react';
import type { Conversation } from '../../shared/public.ts';
import { usePresence } from '../presence/use-presence.ts';
import { Avatar } from '../ui/avatar.tsx';
import { counterpartOf } from './name-of.ts';

/** A face for a person, a square with a sign for a group and for an announcement: told apart at a glance. Decorative. */
export function ConversationAvatar({ conversation, myId }: { conversation: Conversation; myId: string }) {
  const counterpart = counterpartOf(conversation, myId);
  const presence = usePresence(counterpart?.userId ?? null);
  if (counterpart) return <Avatar {...counterpart} seed={counterpart.userId} presence={presence} />;
  const announcement = conversation.kind === 'announcement';
  const Icon = announcement ? Megaphone : Users;
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-11 shrink-0 items-center justify-center rounded-xl forced-colors:border ${announcement ? 'bg-warn-soft text-warn-ink' : 'bg-accent-soft text-accent-ink group-aria-[current]:bg-surface'}`}
    >
      <Icon className="size-5" />
    </span>
  );
}
