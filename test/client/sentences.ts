import { sentences as arAnnouncing } from '../../src/client/i18n/ar/announcing.ts';
import { sentences as arAccessibility } from '../../src/client/i18n/ar/accessibility.ts';
import { sentences as arLayers } from '../../src/client/i18n/ar/layers.ts';
import { sentences as arEntrance } from '../../src/client/i18n/ar/entrance.ts';
import { sentences as arAdmin } from '../../src/client/i18n/ar/admin.ts';
import { sentences as arAlways } from '../../src/client/i18n/ar/always.ts';
import { sentences as arFiles } from '../../src/client/i18n/ar/files.ts';
import { sentences as arHome } from '../../src/client/i18n/ar/home.ts';
import { sentences as arInside } from '../../src/client/i18n/ar/inside.ts';
import { sentences as arLater } from '../../src/client/i18n/ar/later.ts';
import { sentences as arMail } from '../../src/client/i18n/ar/mail.ts';
import { sentences as arFamilies } from '../../src/client/i18n/ar/families.ts';
import { sentences as arHours } from '../../src/client/i18n/ar/hours.ts';
import { sentences as arLetters } from '../../src/client/i18n/ar/letters.ts';
import { sentences as arOutbox } from '../../src/client/i18n/ar/outbox.ts';
import { sentences as arRules } from '../../src/client/i18n/ar/rules.ts';
import { sentences as arSearch } from '../../src/client/i18n/ar/search.ts';
import { sentences as arSettings } from '../../src/client/i18n/ar/settings.ts';
import { sentences as arTeaching } from '../../src/client/i18n/ar/teaching.ts';
import { sentences as arTranscript } from '../../src/client/i18n/ar/transcript.ts';
import { sentences as enAnnouncing } from '../../src/client/i18n/en/announcing.ts';
import { sentences as enAccessibility } from '../../src/client/i18n/en/accessibility.ts';
import { sentences as enLayers } from '../../src/client/i18n/en/layers.ts';
import { sentences as enEntrance } from '../../src/client/i18n/en/entrance.ts';
import { sentences as enAdmin } from '../../src/client/i18n/en/admin.ts';
import { sentences as enAlways } from '../../src/client/i18n/en/always.ts';
import { sentences as enFiles } from '../../src/client/i18n/en/files.ts';
import { sentences as enHome } from '../../src/client/i18n/en/home.ts';
import { sentences as enInside } from '../../src/client/i18n/en/inside.ts';
import { sentences as enLater } from '../../src/client/i18n/en/later.ts';
import { sentences as enMail } from '../../src/client/i18n/en/mail.ts';
import { sentences as enFamilies } from '../../src/client/i18n/en/families.ts';
import { sentences as enHours } from '../../src/client/i18n/en/hours.ts';
import { sentences as enLetters } from '../../src/client/i18n/en/letters.ts';
import { sentences as enOutbox } from '../../src/client/i18n/en/outbox.ts';
import { sentences as enRules } from '../../src/client/i18n/en/rules.ts';
import { sentences as enSearch } from '../../src/client/i18n/en/search.ts';
import { sentences as enSettings } from '../../src/client/i18n/en/settings.ts';
import { sentences as enTeaching } from '../../src/client/i18n/en/teaching.ts';
import { sentences as enTranscript } from '../../src/client/i18n/en/transcript.ts';
import { sentences as frAnnouncing } from '../../src/client/i18n/fr/announcing.ts';
import { sentences as frAccessibility } from '../../src/client/i18n/fr/accessibility.ts';
import { sentences as frLayers } from '../../src/client/i18n/fr/layers.ts';
import { sentences as frEntrance } from '../../src/client/i18n/fr/entrance.ts';
import { sentences as frAdmin } from '../../src/client/i18n/fr/admin.ts';
import { sentences as frAlways } from '../../src/client/i18n/fr/always.ts';
import { sentences as frFiles } from '../../src/client/i18n/fr/files.ts';
import { sentences as frHome } from '../../src/client/i18n/fr/home.ts';
import { sentences as frInside } from '../../src/client/i18n/fr/inside.ts';
import { sentences as frLater } from '../../src/client/i18n/fr/later.ts';
import { sentences as frMail } from '../../src/client/i18n/fr/mail.ts';
import { sentences as frFamilies } from '../../src/client/i18n/fr/families.ts';
import { sentences as frHours } from '../../src/client/i18n/fr/hours.ts';
import { sentences as frLetters } from '../../src/client/i18n/fr/letters.ts';
import { sentences as frOutbox } from '../../src/client/i18n/fr/outbox.ts';
import { sentences as frRules } from '../../src/client/i18n/fr/rules.ts';
import { sentences as frSearch } from '../../src/client/i18n/fr/search.ts';
import { sentences as frSettings } from '../../src/client/i18n/fr/settings.ts';
import { sentences as frTeaching } from '../../src/client/i18n/fr/teaching.ts';
import { sentences as frTranscript } from '../../src/client/i18n/fr/transcript.ts';
import type { WordsOf } from '../../src/client/i18n/load.ts';
import type { TextKey } from '../../src/client/i18n/text.ts';
import type { Locale } from '../../src/shared/locales.ts';

/** Every sentence of each language, as the build leaves it. */
export const sentences: Record<Locale, Record<TextKey, string>> = {
  fr: {
    ...frAlways,
    ...frEntrance,
    ...frInside,
    ...frHome,
    ...frAdmin,
    ...frRules,
    ...frAccessibility,
    ...frTeaching,
    ...frSearch,
    ...frTranscript,
    ...frSettings,
    ...frLater,
    ...frLayers,
    ...frFiles,
    ...frMail,
    ...frAnnouncing,
    ...frOutbox,
    ...frFamilies,
    ...frHours,
    ...frLetters,
  },
  en: {
    ...enAlways,
    ...enEntrance,
    ...enInside,
    ...enHome,
    ...enAdmin,
    ...enRules,
    ...enAccessibility,
    ...enTeaching,
    ...enSearch,
    ...enTranscript,
    ...enSettings,
    ...enLater,
    ...enLayers,
    ...enFiles,
    ...enMail,
    ...enAnnouncing,
    ...enOutbox,
    ...enFamilies,
    ...enHours,
    ...enLetters,
  },
  ar: {
    ...arAlways,
    ...arEntrance,
    ...arInside,
    ...arHome,
    ...arAdmin,
    ...arRules,
    ...arAccessibility,
    ...arTeaching,
    ...arSearch,
    ...arTranscript,
    ...arSettings,
    ...arLater,
    ...arLayers,
    ...arFiles,
    ...arMail,
    ...arAnnouncing,
    ...arOutbox,
    ...arFamilies,
    ...arHours,
    ...arLetters,
  },
};

export const everyPart: readonly WordsOf[] = [
  'always',
  'entrance',
  'inside',
  'home',
  'admin',
  'rules',
  'accessibility',
  'teaching',
  'search',
  'transcript',
  'settings',
  'later',
  'layers',
  'files',
  'announcing',
  'hours',
];

/** What a page is given that has all of them. */
export const words = (locale: Locale) => ({ locale, parts: everyPart, sentences: sentences[locale] });
