import type { Announcement, Ledger } from '../../shared/announcements.ts';
import { hasEnded, remindEveryMs } from '../../shared/announcements.ts';
import { useNow } from '../conversations/use-now.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useBusyAttempt } from '../messages/use-busy-attempt.ts';
import { Progress } from '../ui/progress.tsx';
import { ReasonedButton } from '../ui/reasoned-button.tsx';
import { useToast } from '../ui/use-toast.ts';
import { askAnnouncements } from './ask-announcements.ts';

type Props = { announcement: Announcement; ledger: Ledger; zone: Zone };

/** How many have acknowledged it, and the reminder for the others, which goes once in twelve hours. */
export function Acknowledged({ announcement, ledger, zone }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const now = useNow();
  const [busy, start] = useBusyAttempt();
  const { client, queryClient } = useLive();
  const { id, remindedAt, state } = announcement;
  const { sums, total, silent } = ledger;
  const isTooSoon = remindedAt !== null && now - remindedAt.getTime() < remindEveryMs;
  const remind = async () => {
    const { reminded } = await client.announcements.remind.mutate({ id });
    toast({ tone: 'good', text: t('announcing.reminded', { count: reminded }) });
    await askAnnouncements(queryClient);
  };
  return (
    <div className="space-y-3">
      <Progress
        label={t('announcing.is.acknowledged')}
        value={total === 0 ? 0 : sums.acknowledged / total}
        note={t('announcing.confirmed', { count: sums.acknowledged, of: total })}
      />
      {state === 'published' && !hasEnded(announcement, now) && silent > 0 && (
        <p className="flex flex-wrap items-center gap-3 text-sm text-soft">
          <ReasonedButton
            size="small"
            busy={busy}
            fault={isTooSoon ? t('announcement.remindedLately') : null}
            onPress={() => start(remind)}
          >
            {t('announcing.remind', { count: silent })}
          </ReasonedButton>
          {remindedAt && <span>{t('announcing.remindedAt', { time: dayYearAndClock(remindedAt, locale, zone) })}</span>}
        </p>
      )}
    </div>
  );
}
