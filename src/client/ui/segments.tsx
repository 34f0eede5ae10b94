import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';

type Segment<Value> = { value: Value; label: string; icon?: LucideIcon };
export type SegmentsProps<Value> = {
  label: string;
  options: readonly Segment<Value>[];
  value: Value;
  onChange(value: Value): void;
  /** Its label is for who does not see it: it stands where what it does is plain. */
  plain?: boolean;
};

/** Radio buttons that look like one control: for two to four short words. Its value is the caller's, and no part of a form around it. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, options, value, onChange, plain = false } = props;
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={plain ? 'sr-only' : 'mb-1.5 text-sm font-semibold'}>{label}</legend>
      <div className="grid auto-cols-fr grid-flow-col gap-1 rounded-xl bg-sunken p-1 dark:bg-canvas">
        {options.map(({ value: each, label: text, icon: Icon }) => (
          <label
            key={each}
            className={`flex cursor-pointer ${plain ? 'min-h-9 px-1 pointer-coarse:min-h-11' : 'min-h-11 px-2'} flex-col items-center justify-center gap-0.5 rounded-lg text-center text-xs font-medium text-soft has-checked:bg-raised has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-accent-ink forced-colors:has-checked:border`}
          >
            <input
              type="radio"
              data-apart=""
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
              className="sr-only"
            />
            {Icon && <Icon aria-hidden="true" className="size-4" />}
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
