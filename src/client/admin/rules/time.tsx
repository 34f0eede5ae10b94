import { clockOf } from '../../rules/hours-words.ts';
import { Field } from '../../ui/field.tsx';
import { TimeInput } from '../../ui/input.tsx';

type TimeProps = { label: string; minute: number; error?: string | undefined; onChange(minute: number): void };

/** A browser's clock has no 24:00: midnight at the end is the end of the day. */
export function Time({ label, minute, error, onChange }: TimeProps) {
  return (
    <Field label={label} error={error}>
      <TimeInput
        required
        value={clockOf(minute % 1_440)}
        onChange={(event) => {
          const [hour, minutes] = event.currentTarget.value.split(':').map(Number);
          if (hour !== undefined && minutes !== undefined) onChange(hour * 60 + minutes);
        }}
      />
    </Field>
  );
}
