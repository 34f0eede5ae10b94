import { entrance as arEntrance } from '../../src/client/i18n/ar/entrance.ts';
import { sentences as arAdmin } from '../../src/client/i18n/ar/admin.ts';
import { sentences as arAlways } from '../../src/client/i18n/ar/always.ts';
import { sentences as arInside } from '../../src/client/i18n/ar/inside.ts';
import { teaching as arTeaching } from '../../src/client/i18n/ar/teaching.ts';
import { entrance as enEntrance } from '../../src/client/i18n/en/entrance.ts';
import { sentences as enAdmin } from '../../src/client/i18n/en/admin.ts';
import { sentences as enAlways } from '../../src/client/i18n/en/always.ts';
import { sentences as enInside } from '../../src/client/i18n/en/inside.ts';
import { teaching as enTeaching } from '../../src/client/i18n/en/teaching.ts';
import { entrance as frEntrance } from '../../src/client/i18n/fr/entrance.ts';
import { sentences as frAdmin } from '../../src/client/i18n/fr/admin.ts';
import { sentences as frAlways } from '../../src/client/i18n/fr/always.ts';
import { sentences as frInside } from '../../src/client/i18n/fr/inside.ts';
import { teaching as frTeaching } from '../../src/client/i18n/fr/teaching.ts';
import type { WordsOf } from '../../src/client/i18n/load.ts';
import type { TextKey } from '../../src/client/i18n/text.ts';
import type { Locale } from '../../src/shared/locales.ts';

/** Every sentence of each language, as the build leaves it. */
export const sentences: Record<Locale, Record<TextKey, string>> = {
  fr: { ...frAlways, ...frEntrance, ...frInside, ...frAdmin, ...frTeaching },
  en: { ...enAlways, ...enEntrance, ...enInside, ...enAdmin, ...enTeaching },
  ar: { ...arAlways, ...arEntrance, ...arInside, ...arAdmin, ...arTeaching },
};

export const everyPart: readonly WordsOf[] = ['always', 'entrance', 'inside', 'admin', 'teaching'];

/** What a page is given that has all of them. */
export const words = (locale: Locale) => ({ locale, parts: everyPart, sentences: sentences[locale] });
