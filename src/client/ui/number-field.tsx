import { NumberField as Base } from '@base-ui/react/number-field';
import { Minus, Plus } from 'lucide-react';
import { useBox } from './field-context.ts';
import { useUi } from './ui-context.ts';

export type NumberFieldProps = {
  name?: string;
  min?: number;
  max?: number;
  step?: number;
  value?: number | null;
  defaultValue?: number;
  disabled?: boolean;
  onChange?(value: number | null): void;
};

/** A number that is typed in the digits of any language, or stepped: arrows by one, Page Up and Down by ten. */
export function NumberField({ name, onChange, ...rest }: NumberFieldProps) {
  const { words, tag } = useUi();
  const { id, name: inputName, ...box } = useBox({ name });
  return (
    <Base.Root {...rest} id={id} name={inputName} locale={tag} onValueChange={(next) => onChange?.(next)}>
      <Base.Group className="flex w-44 max-w-full items-center rounded-xl border border-edge bg-surface has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent-ink has-aria-invalid:border-danger-ink data-disabled:bg-sunken">
        <Base.Decrement aria-label={words.decrease} className={stepLook}>
          <Minus aria-hidden="true" className="size-4" />
        </Base.Decrement>
        <Base.Input
          {...box}
          className="min-h-11.5 w-full min-w-0 flex-1 bg-transparent text-center text-base text-ink tabular-nums outline-none data-disabled:text-faint"
        />
        <Base.Increment aria-label={words.increase} className={stepLook}>
          <Plus aria-hidden="true" className="size-4" />
        </Base.Increment>
      </Base.Group>
    </Base.Root>
  );
}

const stepLook =
  'inline-flex size-11.5 shrink-0 items-center justify-center rounded-xl text-soft hover:bg-sunken hover:text-ink data-disabled:cursor-not-allowed data-disabled:opacity-40';
