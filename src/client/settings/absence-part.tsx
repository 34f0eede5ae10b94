import { useState } from 'react';
import type { OwnAvailability } from '../../shared/availability.ts';
import { limits } from '../../shared/limits.ts';
import { absenceText } from '../availability/absence-text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { sentenceOf } from '../live/outcome.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { DateInput } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { useToast } from '../ui/use-toast.ts';
import { SubstituteField } from './substitute-field.tsx';
import { useSetAvailability } from './use-set-availability.ts';

const schema = async () => (await import('../../shared/availability-inputs.ts')).absenceInput;
type Input = { from: string; until: string; text: string; substituteId: string | null };

/** From when until when one is away, what whoever writes meanwhile is answered, and who answers in one's place. */
export function AbsencePart({ said: { establishmentId, absence } }: { said: OwnAvailability }) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const set = useSetAvailability();
  const [substitute, setSubstitute] = useState(absence?.substitute ?? null);
  const keep = async (input: Input) => {
    await set({ establishmentId, absence: input });
    toast({ tone: 'good', text: t('availability.saved') });
  };
  const end = async () => {
    try {
      await set({ establishmentId, absence: null });
    } catch (error) {
      toast({ tone: 'danger', text: t(sentenceOf(error)) });
    }
  };
  return (
    <div id="availability-absence" className="space-y-4">
      <div>
        <h3 className="text-sm font-semibold">{t('availability.absence')}</h3>
        <p className="text-sm text-pretty text-faint">{t('availability.absence.help')}</p>
        {absence && <p className="pt-2 text-pretty">{absenceText(absence, t, locale)}</p>}
      </div>
      <Form
        label={t('availability.absence')}
        className="space-y-4"
        schema={schema}
        fixed={{ substituteId: substitute?.userId ?? null }}
        fieldOf={{ 'absence.past': 'until' }}
        sentences={{ until: { endsBefore: t('quiet.endsBefore') } }}
        onSubmit={keep}
      >
        <div className="flex flex-wrap gap-4">
          <Field label={t('quiet.holiday.from')} name="from">
            <DateInput defaultValue={absence?.from ?? ''} required />
          </Field>
          <Field label={t('quiet.holiday.to')} name="until">
            <DateInput defaultValue={absence?.until ?? ''} required />
          </Field>
        </div>
        <SubstituteField establishmentId={establishmentId} substitute={substitute} onChoose={setSubstitute} />
        <Field label={t('availability.answer')} name="text" help={t('availability.answer.help')} optional>
          <Textarea defaultValue={absence?.text ?? ''} maxLength={limits.absenceCharacters} />
        </Field>
        <FormActions className="justify-start">
          <SubmitButton variant="secondary">{t('availability.save')}</SubmitButton>
          {absence && (
            <Button variant="quiet" onClick={() => void end()}>
              {t('availability.end')}
            </Button>
          )}
        </FormActions>
      </Form>
    </div>
  );
}
