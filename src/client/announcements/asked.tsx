import { CircleCheck } from 'lucide-react';
import { hasEnded } from '../../shared/announcements.ts';
import type { ReceivedAnnouncement } from '../../shared/announcements.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { serverNow } from '../live/server-clock.ts';
import { useBusyAttempt } from '../messages/use-busy-attempt.ts';
import { Button } from '../ui/button.tsx';
import { askAnnouncements } from './ask-announcements.ts';

type Props = { id: string; establishmentId: string; received: ReceivedAnnouncement };

/** What its reader is asked, until when, and then when they said so. */
export function Asked({ id, establishmentId, received }: Props) {
  const { acknowledgedAt, acknowledgeBy } = received;
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(establishmentId);
  const [busy, start] = useBusyAttempt();
  const { client, queryClient } = useLive();
  const acknowledge = async () => {
    await client.announcements.acknowledge.mutate({ id });
    await askAnnouncements(queryClient);
  };
  const when = (at: Date) => ({ time: dayYearAndClock(at, locale, zone) });
  if (acknowledgedAt)
    return (
      <p role="status" className="flex min-w-48 flex-1 items-center gap-2 font-medium text-good-ink">
        <CircleCheck aria-hidden="true" className="size-4.5 shrink-0" />
        <span>{t('announcing.acknowledged', when(acknowledgedAt))}</span>
      </p>
    );
  if (hasEnded(received, serverNow())) return null;
  const isLate = acknowledgeBy !== null && acknowledgeBy.getTime() < serverNow();
  return (
    <>
      <p className="min-w-48 flex-1">
        <span>{t('announcing.asked')}</span>
        {acknowledgeBy && <span>{` ${t(isLate ? 'announcing.late' : 'announcing.before', when(acknowledgeBy))}`}</span>}
      </p>
      <Button busy={busy} onClick={() => start(acknowledge)}>
        {t('announcing.acknowledge')}
      </Button>
    </>
  );
}
