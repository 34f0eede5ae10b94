import { createContext, use } from 'react';

/** What is wrong with one value of a form: where, and the word for it. */
export type Issue = { path: string; reason: string };

/** Why something was not done, in the reader's words. */
export type Problem = {
  text: string;
  /** The word for it; null where nothing was answered. */
  reason: string | null;
  issues: Issue[];
  /** From when on another attempt makes sense; null: at once. */
  until: number | null;
};

export type Words = {
  close: string;
  retry: string;
  cancel: string;
  optional: string;
  increase: string;
  decrease: string;
  choose: string;
  clear: string;
  noMatch: string;
  searching: string;
  showAll: string;
  opening: string;
  /** Something that lies above the page could not be fetched. */
  notOpened: string;
  chooseFiles: string;
  dropFiles: string;
  notifications: string;
  selectAll: string;
  selectRow: string;
  pages: string;
  previous: string;
  next: string;
  remove(name: string): string;
  selected(count: number): string;
  page(page: number, of: number): string;
};

/** All that the kit has to be told by the app: its language, its few words, and how it says what went wrong. */
export type Ui = {
  /** What Intl is asked for. */
  tag: string;
  direction: 'ltr' | 'rtl';
  words: Words;
  /** `form`: something was typed, which is still there. */
  explain(error: unknown, where: 'form' | 'action'): Problem;
  /** What a schema found wrong, as fields and reasons. */
  issuesOf(found: unknown): Issue[];
  sayIssue(reason: string): string;
  sayWait(leftMs: number): string;
};

export const UiContext = createContext<Ui | null>(null);

export function useUi(): Ui {
  const ui = use(UiContext);
  if (!ui) throw new Error('A part of the kit stands outside of <UiContext>');
  return ui;
}
