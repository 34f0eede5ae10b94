import type { Translate } from '../../i18n/text.ts';

/** What is said of a wrong field where the common sentences do not say it well. */
export function personSentences(t: Translate) {
  const birthDate = { invalid_format: t('people.birthDate.wrong'), notDay: t('people.birthDate.wrong') };
  return { email: { notEmail: t('people.email.wrong') }, birthDate };
}
