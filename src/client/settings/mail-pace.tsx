import { mailPaces } from '../../shared/personal-settings.ts';
import type { MailPace } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { clockOf, minuteOf } from '../rules/hours-words.ts';
import { Radio } from '../ui/choice.tsx';
import { Field, FieldGroup } from '../ui/field.tsx';
import { TimeInput } from '../ui/input.tsx';
import { useTyped } from './use-typed.ts';

type Choice = { pace: MailPace; dailyAt: number };

/** When somebody is mailed of what they have not read; the hour of the day where it comes together. */
export function MailPaceChoice({ pace, dailyAt, onChange }: Choice & { onChange(next: Partial<Choice>): void }) {
  const t = useTranslate();
  return (
    <div className="space-y-3">
      <FieldGroup label={t('mails.pace')} help={t('mails.pace.help')}>
        {mailPaces.map((each) => (
          <Radio
            key={each}
            name="mail-pace"
            value={each}
            label={t(`mails.pace.${each}`)}
            checked={each === pace}
            onChange={() => onChange({ pace: each })}
          />
        ))}
      </FieldGroup>
      {pace === 'daily' && <DailyAt minute={dailyAt} onChange={(minute) => onChange({ dailyAt: minute })} />}
    </div>
  );
}

function DailyAt({ minute, onChange }: { minute: number; onChange(minute: number): void }) {
  const t = useTranslate();
  const { shown, type, settle } = useTyped(clockOf(minute), {
    isFit: (time) => time !== '',
    keep: (time) => onChange(minuteOf(time)),
  });
  return (
    <div id="mails-dailyAt" onBlur={settle}>
      <Field label={t('mails.dailyAt')} error={shown === '' ? t('mails.noTime') : undefined}>
        <TimeInput value={shown} onChange={({ target }) => type(target.value)} />
      </Field>
    </div>
  );
}
