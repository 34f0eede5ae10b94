import { newKeptChoice } from '../live/kept-choice.ts';

/** Where it does not, Enter breaks the line; with Ctrl or ⌘ it sends in any case. */
export const enterSends = newKeptChoice<'on' | 'off'>('preau.enter', ['on', 'off'], 'on');
