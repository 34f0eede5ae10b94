import { answerTimes } from '../../shared/availability.ts';
import type { AnswerTime, OwnAvailability } from '../../shared/availability.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { sentenceOf } from '../live/outcome.ts';
import { Radio } from '../ui/choice.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { useToast } from '../ui/use-toast.ts';
import { useSetAvailability } from './use-set-availability.ts';

/** What families are told of how soon one usually answers; kept with the press. */
export function AnswerTimeChoice({ said }: { said: OwnAvailability }) {
  const t = useTranslate();
  const toast = useToast();
  const set = useSetAvailability();
  const { establishmentId } = said;
  const choose = async (answersWithin: AnswerTime | null) => {
    try {
      await set({ establishmentId, answersWithin });
    } catch (error) {
      toast({ tone: 'danger', text: t(sentenceOf(error)) });
    }
  };
  return (
    <div id="availability-answers">
      <FieldGroup label={t('availability.answers')} help={t('availability.answers.help')}>
        {([null, ...answerTimes] as const).map((one) => (
          <Radio
            key={one}
            name={`answers ${establishmentId}`}
            label={t(`availability.within.${one ?? 'none'}`)}
            checked={said.answersWithin === one}
            onChange={() => void choose(one)}
          />
        ))}
      </FieldGroup>
    </div>
  );
}
