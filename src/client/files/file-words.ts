import type { WordsOf } from '../i18n/load.ts';

/** The sentences of what has to do with files, which come with it. */
export const fileWords: readonly WordsOf[] = ['always', 'inside', 'files'];
