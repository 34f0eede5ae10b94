import { useQuery } from '@tanstack/react-query';
import { Bell, BellOff, Clock } from 'lucide-react';
import { noticeReasons } from '../../shared/notices.ts';
import type { Notice } from '../../shared/notices.ts';
import { pathOfMessage } from '../../shared/places.ts';
import type { Conversation } from '../../shared/public.ts';
import { conversationsOptions } from '../conversations/load.ts';
import { nameOf } from '../conversations/name-of.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useMe } from '../session/use-me.ts';
import { Link } from '../ui/link.tsx';

const icons = { planned: Clock, held: Clock, sent: Bell, skipped: BellOff };

/** One message: where and when, and what was decided of it; where its reader is still in the conversation it leads there. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const t = useTranslate();
  const locale = useLocale();
  const live = useLive();
  const conversation = useQuery(conversationsOptions(live)).data?.items.find(({ id }) => id === notice.conversationId);
  const href = useHref(notice, conversation);
  const { decidedAt, establishmentId, state, kind, toldNowBy } = notice;
  const zone = useZone(establishmentId);
  const Icon = icons[state] ?? BellOff;
  const unnamed = t(kind === 'summary' ? 'notices.summaryOf' : 'notices.somewhere');
  const name = <bdi>{conversation ? nameOf(conversation, live.myId, locale) : unnamed}</bdi>;
  return (
    <li className="flex gap-3 py-2.5">
      <Icon aria-hidden="true" className="mt-1 size-4 shrink-0 text-faint" />
      <div className="min-w-0">
        <p className="wrap-anywhere">{href ? <Link href={href}>{name}</Link> : name}</p>
        <p className="text-sm">{reasonOf(notice, t)}</p>
        {toldNowBy != null && (
          <p className="text-sm">{t('notices.toldNow', { name: isolated(toldNowBy || t('message.someone')) })}</p>
        )}
        <p className="text-sm text-soft">{dayYearAndClock(decidedAt, locale, zone)}</p>
      </div>
    </li>
  );
}

function useHref({ establishmentId, seq }: Notice, conversation: Conversation | undefined): string | null {
  const locale = useLocale();
  const mine = useMe().memberships.find(({ establishment }) => establishment.id === establishmentId);
  if (!conversation || !mine || seq === null) return null;
  return pathOfMessage(locale, mine.role, conversation, seq);
}

/** A later server may know reasons that this page has no sentence for. */
function reasonOf({ reason, devices }: Notice, t: Translate): string {
  if (reason === 'told') return t('notices.told', { count: devices });
  return noticeReasons.includes(reason) ? t(`notices.${reason}`) : '';
}
