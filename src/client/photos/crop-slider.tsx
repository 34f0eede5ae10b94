import { useId } from 'react';
import { tags } from '../i18n/tags.ts';
import { useLocale } from '../i18n/use-translate.ts';

type Props = {
  label: string;
  value: number;
  /** The first and the last that it may be; where they are one, there is nothing to set. */
  reach: [from: number, to: number];
  /** Which way is up does not turn with the writing, as for what is moved on a picture. */
  physical?: boolean;
  autoFocus?: boolean;
  onChange(value: number): void;
};

const steps = 100;

/** One of the ways in which the square moves on the picture, said in per cent. */
export function CropSlider({ label, value, reach: [from, to], physical = false, autoFocus = false, onChange }: Props) {
  const id = useId();
  const locale = useLocale();
  const isFixed = to - from < 1e-6;
  const share = isFixed ? 0.5 : (value - from) / (to - from);
  const words = new Intl.NumberFormat(tags[locale], { style: 'percent' }).format(share);
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="range"
        dir={physical ? 'ltr' : undefined}
        min={0}
        max={steps}
        step="any"
        value={share * steps}
        disabled={isFixed}
        aria-valuetext={words}
        data-autofocus={autoFocus ? '' : undefined}
        onChange={(event) => onChange(from + (event.target.valueAsNumber / steps) * (to - from))}
        className="mt-1 block h-11 w-full accent-accent"
      />
    </div>
  );
}
