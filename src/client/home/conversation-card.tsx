import { useLocation } from 'wouter';
import { ConversationItem } from '../conversations/conversation-item.tsx';
import { useKinOf } from '../conversations/use-kin-of.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { conversationPath } from '../paths.ts';
import type { Conversation, Role } from '../../shared/public.ts';
import { useMe } from '../session/use-me.ts';
import { Card } from '../ui/card.tsx';
import { LinkButton } from '../ui/link.tsx';

type Props = {
  title: string;
  role: Role;
  conversations: Conversation[];
  /** Where all of them are. */
  all?: string;
};

/** Some conversations under one title, for somebody of several schools each with its school; nothing where there are none. */
export function ConversationCard({ title, role, conversations, all }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const [, navigate] = useLocation();
  const { user, memberships } = useMe();
  const kinOf = useKinOf(conversations, user.id);
  const schools = new Map(memberships.map(({ establishment }) => [establishment.id, establishment.name]));
  if (conversations.length === 0) return null;
  return (
    <Card
      title={title}
      action={
        all && (
          <LinkButton href={all} variant="quiet" size="small">
            {t('home.latest.all')}
          </LinkButton>
        )
      }
    >
      <ul className="px-2 pb-2">
        {conversations.map((conversation) => {
          const href = conversationPath(locale, role, conversation);
          return (
            <li key={conversation.id}>
              <ConversationItem
                conversation={conversation}
                myId={user.id}
                school={schools.size > 1 ? schools.get(conversation.establishmentId) : undefined}
                kin={kinOf(conversation)}
                href={href}
                onOpen={() => navigate(href)}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
