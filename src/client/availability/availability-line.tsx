import { CalendarOff, Hourglass } from 'lucide-react';
import type { Conversation } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { layerWords } from '../i18n/layer-words.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { absenceText } from './absence-text.ts';
import { useAvailability } from './use-availability.ts';

type Props = { conversation: Conversation };

/** At the head of a direct conversation: that the other one is away and who answers meanwhile, or else how soon they usually answer. */
export function AvailabilityLine({ conversation }: Props) {
  return (
    <PartTexts parts={layerWords}>
      <Line conversation={conversation} />
    </PartTexts>
  );
}

function Line({ conversation }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const known = useAvailability(conversation);
  if (!known || (!known.absence && !known.answersWithin)) return null;
  const { person, absence, answersWithin } = known;
  const Icon = absence ? CalendarOff : Hourglass;
  return (
    <p
      role="note"
      className={`flex shrink-0 short:hidden items-start gap-2 border-b border-line px-5 py-1.5 text-sm text-pretty text-soft ${absence ? 'bg-accent-soft' : ''}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 translate-y-0.5" />
      <span>
        {absence
          ? absenceText(absence, t, locale)
          : t(`availability.answers.${answersWithin!}`, { name: isolated(person.name) })}
      </span>
    </p>
  );
}
