import { useId } from 'react';
import { PlainSelect } from '../ui/plain-select.tsx';

type Props<Word extends string> = {
  label: string;
  /** What it is called that nothing is left out. */
  all: string;
  options: readonly { value: Word; label: string }[];
  value: Word | null;
  onChange(value: Word | null): void;
};

/** One filter above a list: one of a few words, or all. */
export function FilterSelect<Word extends string>({ label, all, options, value, onChange }: Props<Word>) {
  const id = useId();
  return (
    <div className="max-w-full min-w-40 flex-none">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <PlainSelect
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((one) => one.value === event.target.value)?.value ?? null)}
      >
        <option value="">{all}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </PlainSelect>
    </div>
  );
}
