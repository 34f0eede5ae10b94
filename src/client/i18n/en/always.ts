import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

export const sentences = { ...shell, ...refusals };
