import { importances } from '../../shared/announcements.ts';
import { useZone } from '../conversations/use-zone.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { DayAndClock } from '../later/day-and-clock.tsx';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { Radio } from '../ui/choice.tsx';
import { FieldGroup } from '../ui/field.tsx';
import type { Written } from './kept-form.ts';

type Props = { establishmentId: string; written: Written; onChange(part: Partial<Written>): void };

/** How important it is; where it is to be acknowledged, until when, by the clocks of the school. */
export function ImportanceFields({ establishmentId, written, onChange }: Props) {
  const t = useTranslate();
  const zone = useZone(establishmentId);
  const { importance, day, clock } = written;
  const mayUrge = useMembershipIn(establishmentId)?.may.announceUrgently === true;
  return (
    <>
      <FieldGroup label={t('announcing.importance')}>
        {importances.map((one) => (
          <Radio
            key={one}
            data-apart=""
            name="importance"
            value={one}
            label={t(`announcing.is.${one}`)}
            {...(one === 'urgent' && {
              help: t(mayUrge ? 'announcing.urgent.help' : 'announcement.notUrgent'),
              disabled: !mayUrge && importance !== 'urgent',
            })}
            checked={importance === one}
            onChange={() => onChange({ importance: one })}
          />
        ))}
      </FieldGroup>
      {importance === 'acknowledgement' && (
        <DayAndClock
          zone={zone}
          shown={{ day, clock }}
          day={{ label: t('announcing.byDay'), name: 'day', help: t('announcing.byHelp') }}
          clock={{ label: t('announcing.byClock'), error: clock === '' && t('announcing.noTime') }}
          isOptional
          isApart
          onChange={onChange}
        />
      )}
    </>
  );
}
