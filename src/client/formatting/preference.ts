import { newKeptChoice } from '../live/kept-choice.ts';
import { useStore } from '../live/store.ts';

/** Whether what was written between marks is shown in bold, as a list and so on, or the marks are shown as they were typed. */
export const formatting = newKeptChoice<'on' | 'off'>('preau.formatting', ['on', 'off'], 'on');

export function useFormatting(): boolean {
  return useStore(formatting, (word) => word === 'on');
}
