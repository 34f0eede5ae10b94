import { MessageSquarePlus } from 'lucide-react';
import { Link } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { useNow } from '../conversations/use-now.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { Button } from '../ui/button.tsx';
import { buttonLook } from '../ui/button-look.ts';
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
    <section className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
      <div className="min-w-0">
        <p className="text-sm font-semibold text-accent-ink">{t(`home.space.${role}`)}</p>
        <h1 className="mt-1 text-3xl font-semibold tracking-tight text-balance rtl:tracking-normal">
          {t(greeting, { name: isolated(user.name) })}
        </h1>
        <p className="mt-2 text-lg text-soft">{unread === null ? ' ' : t('home.unread', { count: unread })}</p>
      </div>
      <div className="flex flex-wrap gap-3 max-sm:w-full max-sm:*:flex-1">
        {unread !== null && unread > 0 && (
          <Link href={chatPath(locale, role)} className={buttonLook('secondary')}>
            {t('home.openUnread')}
          </Link>
        )}
        <Button onClick={onWrite}>
          <MessageSquarePlus aria-hidden="true" className="size-5" />
          {t(`home.write.${role}`)}
        </Button>
      </div>
    </section>
  );
}
