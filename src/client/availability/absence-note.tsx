import { CalendarOff, MessageSquarePlus } from 'lucide-react';
import type { Availability } from '../../shared/availability.ts';
import type { Conversation, Role } from '../../shared/public.ts';
import { useWriteTo } from '../home/use-write-to.ts';
import { isolated } from '../i18n/isolated.ts';
import { layerWords } from '../i18n/layer-words.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useBusyAttempt } from '../messages/use-busy-attempt.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { Button } from '../ui/button.tsx';
import { absenceText } from './absence-text.ts';
import { useAvailability, useHasWritten } from './use-availability.ts';

type Props = { conversation: Conversation };

/** Above the box of a direct conversation whose other one is away: who answers meanwhile, and, once one has written, what they answer automatically. */
export function AbsenceNote({ conversation }: Props) {
  const known = useAvailability(conversation);
  if (!known?.absence) return null;
  return (
    <PartTexts parts={layerWords}>
      <Note conversation={conversation} name={known.person.name} absence={known.absence} />
    </PartTexts>
  );
}

type NoteProps = Props & { name: string; absence: NonNullable<Availability['absence']> };

function Note({ conversation, name, absence }: NoteProps) {
  const t = useTranslate();
  const locale = useLocale();
  const role = useMembershipIn(conversation.establishmentId)?.role;
  const isAnswered = useHasWritten(conversation, absence);
  const { substitute, maySubstitute, text } = absence;
  return (
    <div role="status" className="mx-1 space-y-1 rounded-xl bg-accent-soft px-4 py-2.5 text-sm">
      {isAnswered && (
        <p className="text-xs font-semibold text-soft">{t('availability.automatic', { name: isolated(name) })}</p>
      )}
      <p className="flex items-start gap-2 text-pretty">
        <CalendarOff aria-hidden="true" className="size-4 shrink-0 translate-y-0.5" />
        <span>{absenceText(absence, t, locale)}</span>
      </p>
      {isAnswered && text !== '' && (
        <p dir="auto" className="max-h-32 overflow-y-auto wrap-anywhere whitespace-pre-line">
          {text}
        </p>
      )}
      {substitute && maySubstitute && role && (
        <ToSubstitute establishmentId={conversation.establishmentId} role={role} substitute={substitute} />
      )}
    </div>
  );
}

type ToProps = { establishmentId: string; role: Role; substitute: { userId: string; name: string } };

function ToSubstitute({ establishmentId, role, substitute: { userId, name } }: ToProps) {
  const t = useTranslate();
  const writeTo = useWriteTo(role);
  const [busy, start] = useBusyAttempt();
  return (
    <Button
      variant="secondary"
      size="small"
      busy={busy}
      onClick={() => start(() => writeTo({ establishmentId, userId }))}
    >
      <MessageSquarePlus aria-hidden="true" className="size-4" />
      <span>{t('availability.writeTo', { name: isolated(name) })}</span>
    </Button>
  );
}
