import type { WordsOf } from '../i18n/load.ts';

/** The sentences of what was written and is not sent: later, on another device, or in a conversation that is lost. */
export const laterWords: readonly WordsOf[] = ['always', 'inside', 'later'];
