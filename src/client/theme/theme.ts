import { textSizes, themes } from '../../shared/personal-settings.ts';
import type { TextSize, Theme } from '../../shared/personal-settings.ts';
import { newKeptChoice } from '../live/kept-choice.ts';

/** How this page looks. The page itself reads both places before anything is painted (index.html). */
export const theme = newKeptChoice<Theme>('preau.theme', themes, 'system');
export const textSize = newKeptChoice<TextSize>('preau.textSize', textSizes, 'usual');

/** Shows the page so, now and whenever another look is chosen. */
export function followLook(): void {
  const show = () => {
    const { dataset } = document.documentElement;
    mark(dataset, 'theme', theme.get(), 'system');
    mark(dataset, 'textSize', textSize.get(), 'usual');
  };
  theme.subscribe(show);
  textSize.subscribe(show);
  show();
}

function mark(dataset: DOMStringMap, name: string, word: string, usual: string): void {
  if (word === usual) delete dataset[name];
  else dataset[name] = word;
}
