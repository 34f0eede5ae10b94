import { AtSign, BellOff, Pin } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { isMuted } from '../../shared/is-muted.ts';
import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useNow } from './use-now.ts';
import { useZone } from './use-zone.ts';
import { dayAndClock, weekdayAndClock } from './when.ts';

const weekMs = 6 * 86_400_000;

/** What its reader has made of a conversation: pinned, and what of it calls them, where that is not all. */
export function OrderSigns({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(conversation.establishmentId);
  const now = useNow();
  const { notify, mutedUntil, pinned } = conversation;
  const said = (until: Date) => (until.getTime() - now < weekMs ? weekdayAndClock : dayAndClock)(until, locale, zone);
  const until = notify !== 'none' && mutedUntil ? t('order.mutedUntil', { time: said(mutedUntil) }) : t('order.muted');
  return (
    <>
      {isMuted(conversation, now) && <Sign icon={BellOff} label={until} />}
      {notify === 'mentions' && !isMuted(conversation, now) && <Sign icon={AtSign} label={t('order.mentionsOnly')} />}
      {pinned && <Sign icon={Pin} label={t('order.pinned')} />}
    </>
  );
}

function Sign({ icon: Icon, label }: { icon: LucideIcon; label: string }) {
  return (
    <span title={label} className="shrink-0">
      <Icon role="img" aria-label={label} className="size-4 text-faint" />
    </span>
  );
}
