import { ListChecks, Reply } from 'lucide-react';
import type { ReceivedAnnouncement } from '../../shared/announcements.ts';
import type { Conversation, Role } from '../../shared/public.ts';
import { useWriteTo } from '../home/use-write-to.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useBusyAttempt } from '../messages/use-busy-attempt.ts';
import { announcingPath } from './announcing-path.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link.tsx';
import { announcingWords } from './announcing-words.ts';
import { Asked } from './asked.tsx';
import { EndLine } from './end-line.tsx';
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
  const { importance, isMine, mayOversee, replyTo, endsAt } = received;
  const isAsked = importance === 'acknowledgement' && !isMine;
  if (!isAsked && !mayOversee && !replyTo && !endsAt) return null;
  return (
    <div className="mx-1 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-accent-soft px-4 py-2.5 text-sm short:py-1">
      {/* That it is urgent stands at its text. */}
      {importance !== 'urgent' && <ImportanceTag importance={importance} />}
      {endsAt && <EndLine endsAt={endsAt} establishmentId={establishmentId} />}
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
