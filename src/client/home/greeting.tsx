import { MessageSquarePlus } from 'lucide-react';
import type { Role } from '../../shared/public.ts';
import { useNow } from '../conversations/use-now.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useUnread } from './use-unread.ts';
import { chatPath } from '../paths.ts';

/** Who one is here, what waits, and the one thing that one most likely came for. */
export function Greeting({ role, onWrite }: { role: Role; onWrite(): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const { user } = useMe();
  const unread = useUnread();
  const hour = new Date(useNow()).getHours();
  const greeting = hour >= 18 || hour < 4 ? 'home.greeting.evening' : 'home.greeting.morning';
  return (
    <PageHeader
      above={t(`home.space.${role}`)}
      title={t(greeting, { name: isolated(user.name) })}
      text={unread === null ? '\u00a0' : t('home.unread', { count: unread })}
      actions={
        <>
          {unread !== null && unread > 0 && (
            <LinkButton href={chatPath(locale, role)} variant="secondary">
              {t('home.openUnread')}
            </LinkButton>
          )}
          <Button onClick={onWrite}>
            <MessageSquarePlus aria-hidden="true" className="size-5" />
            {t(`home.write.${role}`)}
          </Button>
        </>
      }
    />
  );
}
