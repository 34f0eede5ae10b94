import type { ReactNode } from 'react';
import { fold, withoutSpaces } from '../../shared/fold.ts';

/** Something that one may go to or do. */
export type SwitcherItem = {
  id: string;
  /** What it is called, and found by. */
  text: string;
  /** What else it is found by. */
  also?: string;
  look: ReactNode;
  go(): void;
};

/** Whether everything that was typed is in it: the beginnings of its words in any order, without accents, marks and kinds of alif; or its letters in a row. */
export function isMeant({ text, also = '' }: Pick<SwitcherItem, 'text' | 'also'>, typed: string): boolean {
  const wanted = fold(typed);
  const words = fold(`${text} ${also}`).split(' ');
  const begins = (start: string) => words.some((word) => word.startsWith(start));
  return wanted.split(' ').every(begins) || withoutSpaces(words.join(' ')).includes(withoutSpaces(wanted));
}
