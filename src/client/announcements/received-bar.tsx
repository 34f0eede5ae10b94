import { CircleCheck, ListChecks, Reply } from 'lucide-react';
import type { ReceivedAnnouncement } from '../../shared/announcements.ts';
import type { Conversation, Role } from '../../shared/public.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import { useWriteTo } from '../home/use-write-to.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { serverNow } from '../live/server-clock.ts';
import { useBusyAttempt } from '../messages/use-busy-attempt.ts';
import { announcingPath } from './announcing-path.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link.tsx';
import { announcingWords } from './announcing-words.ts';
import { askAnnouncements } from './ask-announcements.ts';
import { ImportanceTag } from './importance-tag.tsx';

export type ReceivedBarProps = { conversation: Conversation };

/** Above the foot of an announcement: what its reader is asked, and for whoever looks after it the way to who has read it. */
export function ReceivedBar({ conversation }: ReceivedBarProps) {
  const { data } = trpc.announcements.received.useQuery({ conversationId: conversation.id });
  if (!data || data.isRecalled) return null;
  return (
    <PartTexts parts={announcingWords}>
      <Line conversation={conversation} received={data} />
    </PartTexts>
  );
}

type Props = ReceivedBarProps & { received: ReceivedAnnouncement };

function Line({ conversation, received }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const { id, establishmentId } = conversation;
  const role = useMembershipIn(establishmentId)?.role;
  const { importance, isMine, mayOversee, replyTo } = received;
  const isAsked = importance === 'acknowledgement' && !isMine;
  if (!isAsked && !mayOversee && !replyTo && importance !== 'urgent') return null;
  return (
    <div className="mx-1 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-accent-soft px-4 py-2.5 text-sm">
      <ImportanceTag importance={importance} />
      {isAsked && <Asked id={id} establishmentId={establishmentId} received={received} />}
      {replyTo && role && <ReplyButton conversation={conversation} role={role} replyTo={replyTo} />}
      {mayOversee && role && (
        <LinkButton variant="quiet" size="small" href={announcingPath(locale, role, id)}>
          <ListChecks aria-hidden="true" className="size-4" />
          <span>{t('announcing.ledger')}</span>
        </LinkButton>
      )}
    </div>
  );
}

type ReplyProps = ReceivedBarProps & { role: Role; replyTo: string };

/** Leads to the conversation of its reader and its author alone, and says there what it is about. */
function ReplyButton({ conversation: { establishmentId, title }, role, replyTo }: ReplyProps) {
  const t = useTranslate();
  const writeTo = useWriteTo(role);
  const [busy, start] = useBusyAttempt();
  const begin = t('announcing.replyBegin', { name: title ?? '' });
  return (
    <Button
      variant="secondary"
      size="small"
      busy={busy}
      onClick={() => start(() => writeTo({ establishmentId, userId: replyTo }, begin))}
    >
      <Reply aria-hidden="true" className="size-4 rtl:-scale-x-100" />
      <span>{t('announcing.reply')}</span>
    </Button>
  );
}

type AskedProps = { id: string; establishmentId: string; received: ReceivedAnnouncement };

function Asked({ id, establishmentId, received: { acknowledgedAt, acknowledgeBy } }: AskedProps) {
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
      <p role="status" className="flex min-w-0 flex-1 items-center gap-2 font-medium text-good-ink">
        <CircleCheck aria-hidden="true" className="size-4.5 shrink-0" />
        <span>{t('announcing.acknowledged', when(acknowledgedAt))}</span>
      </p>
    );
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
