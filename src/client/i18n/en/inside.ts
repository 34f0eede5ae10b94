import { frame } from './frame.ts';
import { home } from './home.ts';
import { insideRefusals } from './inside-refusals.ts';
import { messaging } from './messaging.ts';

export const sentences = { ...frame, ...messaging, ...home, ...insideRefusals };
