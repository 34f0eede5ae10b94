import type { Zone } from '../conversations/when.ts';
import { Field } from '../ui/field.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { DateInput, TimeInput } from '../ui/input.tsx';
import type { ShownTime } from './times.ts';
import { ZoneLine } from './zone-line.tsx';

type Box = Pick<FieldProps, 'label' | 'name' | 'help' | 'error'>;
type Props = {
  zone: Zone;
  shown: ShownTime;
  day: Box;
  clock: Box;
  /** Without a day there is no hour to choose. */
  isOptional?: boolean;
  /** What stands in them is kept elsewhere, and is nothing to the form. */
  isApart?: boolean;
  onChange(part: Partial<ShownTime>): void;
};

/** Boxes for a day and an hour, by the clocks of the school: who travels reads there what time it is at school. */
export function DayAndClock({ zone, shown, day, clock, isOptional = false, isApart = false, onChange }: Props) {
  const isWhole = !isOptional || shown.day !== '';
  const apart = isApart ? '' : undefined;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-3">
        <Field {...day}>
          <DateInput
            data-apart={apart}
            max="9999-12-31"
            value={shown.day}
            onChange={({ target }) => onChange({ day: target.value })}
          />
        </Field>
        {isWhole && (
          <Field {...clock}>
            <TimeInput
              data-apart={apart}
              value={shown.clock}
              onChange={({ target }) => onChange({ clock: target.value })}
            />
          </Field>
        )}
      </div>
      {isWhole && <ZoneLine zone={zone} />}
    </div>
  );
}
