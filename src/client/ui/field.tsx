import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { FieldNote } from './field-note.tsx';

export type FieldProps = ComponentProps<'input'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Stands at the end of the box, inside it: a button that shows the password. */
  action?: ReactNode;
};

/** A labelled input whose hint and error are read with it. The box is around the input, so that an input of the other direction does not run under `action`. */
export function Field({ label, hint, error, action, className = '', ...props }: FieldProps) {
  const made = useId();
  const id = props.id ?? made;
  const notes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-semibold">
        {label}
      </label>
      <div className={`${box} ${error ? 'border-danger-ink' : 'border-edge'}`}>
        <input
          {...props}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={notes || undefined}
          className="min-h-12 w-full min-w-0 rounded-xl bg-transparent px-3.5 text-base text-ink outline-none"
        />
        {action}
      </div>
      {hint && (
        <FieldNote id={`${id}-hint`} tone="hint">
          {hint}
        </FieldNote>
      )}
      {error && (
        <FieldNote id={`${id}-error`} tone="error">
          {error}
        </FieldNote>
      )}
    </div>
  );
}

const box =
  'flex items-center rounded-xl border bg-surface has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent-ink';
