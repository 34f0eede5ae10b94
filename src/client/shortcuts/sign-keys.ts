import { newKeptChoice } from '../live/kept-choice.ts';

/** Whether a sign alone is a shortcut: one who speaks to the page, or hits a key by mistake, may want none (WCAG 2.1.4). */
export const signKeys = newKeptChoice<'on' | 'off'>('preau.signKeys', ['on', 'off'], 'on');
