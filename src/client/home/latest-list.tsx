import type { Conversation } from '../../shared/public.ts';
import { ConversationItem } from '../conversations/conversation-item.tsx';
import { activeAt } from '../conversations/list.ts';
import { useMe } from '../session/use-me.ts';

const shown = 5;

type Props = { conversations: Conversation[]; hrefOf(id: string): string; onOpen(id: string): void };

/** The conversations in which something was written last; for somebody of several schools each with its school. */
export function LatestList({ conversations, hrefOf, onOpen }: Props) {
  const { user, memberships } = useMe();
  const schools = new Map(memberships.map(({ establishment }) => [establishment.id, establishment.name]));
  const latest = conversations.toSorted((one, other) => activeAt(other).getTime() - activeAt(one).getTime());
  if (latest.length === 0) return null;
  return (
    <ul className="px-2 pb-2">
      {latest.slice(0, shown).map((conversation) => (
        <li key={conversation.id}>
          <ConversationItem
            conversation={conversation}
            myId={user.id}
            school={schools.size > 1 ? schools.get(conversation.establishmentId) : undefined}
            href={hrefOf(conversation.id)}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}
