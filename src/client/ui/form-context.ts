import { createContext, use } from 'react';
import type { Problem } from './ui-context.ts';

/** What a form's parts know of it. */
export type FormState = {
  busy: boolean;
  /** What is wrong at each field, in the reader's words. */
  wrong: Readonly<Record<string, string>>;
  /** What is wrong at none of them. */
  problem: Pick<Problem, 'text' | 'until'> | null;
};

export const FormContext = createContext<FormState>({ busy: false, wrong: {}, problem: null });

export function useFormState(): FormState {
  return use(FormContext);
}
