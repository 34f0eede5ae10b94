import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';
import { ErrorNote, WaitNote } from './error-note.tsx';
import { FormContext, useFormState } from './form-context.ts';
import { useForm } from './use-form.ts';
import type { FormOptions } from './use-form.ts';

export type FormProps<Input> = FormOptions<Input> & {
  className?: string;
  /** What it is for, where a page has several. */
  label?: string;
  children: ReactNode;
};

/**
 * The one idiom of forms: fields by their names, checked by the schema that the server checks by. What is wrong with a field stands at
 * the field, the first of which gets the focus; everything else above the button. Nothing that was typed is ever emptied.
 */
export function Form<Input>({ className = 'space-y-5', label, children, ...options }: FormProps<Input>) {
  const { form, state, submit, mend } = useForm(options);
  const { schema } = options;
  return (
    <FormContext value={state}>
      <form
        ref={form}
        noValidate
        aria-label={label}
        className={className}
        onFocus={() => typeof schema === 'function' && void schema().catch(() => null)}
        onInput={({ target }) => target instanceof HTMLElement && mend(nameOf(target))}
        onSubmit={(event) => {
          event.preventDefault();
          // A form in a dialog that was opened from a form is no part of that form.
          event.stopPropagation();
          submit();
        }}
      >
        {children}
      </form>
    </FormContext>
  );
}

function nameOf(target: HTMLElement): string {
  return target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '';
}

/** The foot of a form: what is wrong with the whole of it, and under that its buttons. */
export function FormActions({ className = 'justify-end', children }: { className?: string; children: ReactNode }) {
  const { problem } = useFormState();
  return (
    <div className="space-y-3">
      {problem && (problem.until === null ? <ErrorNote>{problem.text}</ErrorNote> : <WaitNote until={problem.until} />)}
      <div className={`flex flex-wrap gap-2 ${className}`}>{children}</div>
    </div>
  );
}

export function SubmitButton(props: Omit<ButtonProps, 'type' | 'busy'>) {
  const { busy } = useFormState();
  return <Button {...props} type="submit" busy={busy} />;
}
