import { MessageSquarePlus } from 'lucide-react';
import type { Conversation, Role } from '../../shared/public.ts';
import { useNow } from '../conversations/use-now.ts';
import { hourOf, weekdayAndDay } from '../conversations/when.ts';
import { isolated } from '../i18n/isolated.ts';
import { joined } from '../i18n/joined.ts';
import type { TextKey } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { conversationPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import { buttonLook } from '../ui/button-look.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { homesOf, membershipsAs } from './homes.ts';
import { useUnread } from './use-unread.ts';

type Props = { role: Role; first: Conversation | undefined; onWrite(): void };

/** Which day it is at school, what waits, and first the one thing that one most likely came for. */
export function Greeting({ role, first, onWrite }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const { user } = useMe();
  const now = useNow();
  const unread = useUnread();
  const zone = useSchools(role)[0]?.timezone;
  return (
    <PageHeader
      above={<Above role={role} day={weekdayAndDay(now, locale, zone)} />}
      title={t(greetingAt(hourOf(now, zone)), { name: isolated(user.name) })}
      text={unread === null ? '\u00a0' : t('home.unread', { count: unread })}
      actions={
        unread === null ? (
          // Their place, as wide as both are: what stands beneath it would move.
          <>
            <span aria-hidden="true" className={`invisible sm:min-w-28 ${buttonLook()}`}>
              {t('home.read')}
            </span>
            <span aria-hidden="true" className={`invisible ${buttonLook('secondary')}`}>
              <MessageSquarePlus className="size-5" />
              <span>{t(`home.write.${role}`)}</span>
            </span>
          </>
        ) : (
          <>
            {first && (
              <LinkButton href={conversationPath(locale, role, first)} className="sm:min-w-28">
                {t('home.read')}
              </LinkButton>
            )}
            <Button variant={first ? 'secondary' : 'primary'} onClick={onWrite}>
              <MessageSquarePlus aria-hidden="true" className="size-5" />
              <span>{t(`home.write.${role}`)}</span>
            </Button>
          </>
        )
      }
    />
  );
}

/** The day; on a phone the school, which elsewhere the rail names, and for the administration its panel; and for somebody of several roles, in which they are here. */
function Above({ role, day }: { role: Role; day: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const several = homesOf(useMe()).length > 1;
  const schools = useSchools(role).map(({ name }) => name);
  return (
    <>
      <span className="inline-block first-letter:uppercase">{day}</span>
      {several && <span>{` · ${t(`home.space.${role}`)}`}</span>}
      {role !== 'admin' && <span className="md:hidden">{` · ${joined(schools, locale)}`}</span>}
    </>
  );
}

function useSchools(role: Role) {
  return membershipsAs(useMe(), role).map(({ establishment }) => establishment);
}

function greetingAt(hour: number): Extract<TextKey, `home.greeting.${string}`> {
  if (hour >= 18 || hour < 4) return 'home.greeting.evening';
  return hour < 12 ? 'home.greeting.morning' : 'home.greeting.afternoon';
}
