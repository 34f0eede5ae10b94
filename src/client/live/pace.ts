import { paces } from '../../shared/personal-settings.ts';
import type { Pace } from '../../shared/personal-settings.ts';
import { newKeptChoice } from './kept-choice.ts';

/** How soon a page tries again to connect, and whether it does by itself. */
export const pace = newKeptChoice<Pace>('preau.pace', paces, 'usual');
export const automatic = newKeptChoice<'on' | 'off'>('preau.automatic', ['on', 'off'], 'on');

/** By how much it waits longer than usual. */
export const slowness: Record<Pace, number> = { quick: 0.5, usual: 1, slow: 4 };
