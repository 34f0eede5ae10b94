import { layerWords } from '../i18n/layer-words.ts';
import type { WordsOf } from '../i18n/load.ts';

/** The sentences of what staff announce, and of what those whom it is for are asked. */
export const announcingWords: readonly WordsOf[] = [...layerWords, 'announcing'];

/** Where an announcement is written, its times are chosen as those of what is sent later, and its files as those of a message. */
export const announcingPageWords: readonly WordsOf[] = [...announcingWords, 'later', 'files'];
