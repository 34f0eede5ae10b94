import { useId } from 'react';
import type { ReactNode } from 'react';
import { FieldContext } from './field-context.ts';
import { FieldNote } from './field-note.tsx';
import { useFormState } from './form-context.ts';
import { useUi } from './ui-context.ts';

export type FieldProps = {
  label: ReactNode;
  /** What the input calls it: what the schema or the server finds wrong under this name is said here. */
  name?: string;
  help?: ReactNode;
  /** What is wrong while one types; it goes before what the form found, and keeps the form from being sent. */
  error?: ReactNode;
  optional?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, the box, and what is read with it: help and error. */
export function Field({ label, name, help, error, optional = false, className = '', children }: FieldProps) {
  const { words } = useUi();
  const id = useId();
  const notes = useNotes(id, name, help, error);
  return (
    <div className={`min-w-0 ${className}`} data-field={name} data-unfit={error ? '' : undefined}>
      <label id={`${id}-label`} htmlFor={id} className="mb-1.5 block text-sm font-semibold">
        <span>{label}</span>
        {optional && <span className="font-normal text-faint">{` · ${words.optional}`}</span>}
      </label>
      <FieldContext
        value={{ id, labelId: `${id}-label`, name, describedBy: notes.describedBy, wrong: notes.wrong, optional }}
      >
        {children}
      </FieldContext>
      {notes.shown}
    </div>
  );
}

/** Several boxes under one question: radio buttons, checkboxes, chosen people. */
export function FieldGroup({ label, name, help, error, className = '', children }: FieldProps) {
  const id = useId();
  const notes = useNotes(id, name, help, error);
  return (
    <fieldset
      className={`min-w-0 ${className}`}
      data-field={name}
      data-wrong={notes.wrong ? '' : undefined}
      aria-describedby={notes.describedBy}
    >
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      {children}
      {notes.shown}
    </fieldset>
  );
}

function useNotes(id: string, name: string | undefined, help: ReactNode, error: ReactNode) {
  const { wrong } = useFormState();
  const said = error || (name === undefined ? undefined : wrong[name]);
  const describedBy = [help ? `${id}-help` : '', said ? `${id}-error` : ''].filter(Boolean).join(' ');
  const shown = (
    <>
      {help && (
        <FieldNote id={`${id}-help`} tone="help">
          {help}
        </FieldNote>
      )}
      {said && (
        <FieldNote id={`${id}-error`} tone="error">
          {said}
        </FieldNote>
      )}
    </>
  );
  return { describedBy: describedBy || undefined, wrong: Boolean(said), shown };
}
