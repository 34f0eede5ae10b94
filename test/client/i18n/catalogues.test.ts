import { accountRefusals } from '../../../src/client/i18n/fr/account.ts';
import { availabilityRefusals } from '../../../src/client/i18n/fr/availability.ts';
import { tellingRefusals } from '../../../src/client/i18n/fr/telling.ts';
import { photoRefusals } from '../../../src/client/i18n/fr/photo.ts';
import { pushRefusals } from '../../../src/client/i18n/fr/push-refusals.ts';
import { gzipSync } from 'node:zlib';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { sentences as accessibility } from '../../../src/client/i18n/fr/accessibility.ts';
import { sentences as announcing } from '../../../src/client/i18n/fr/announcing.ts';
import { sentences as adminOf } from '../../../src/client/i18n/fr/admin.ts';
import { sentences as layers } from '../../../src/client/i18n/fr/layers.ts';
import { sentences as entrance } from '../../../src/client/i18n/fr/entrance.ts';
import { frame } from '../../../src/client/i18n/fr/frame.ts';
import { sentences as home } from '../../../src/client/i18n/fr/home.ts';
import { people } from '../../../src/client/i18n/fr/people.ts';
import { mailRefusals, sentences as mail } from '../../../src/client/i18n/fr/mail.ts';
import { sentences as families } from '../../../src/client/i18n/fr/families.ts';
import { hoursRefusals, sentences as hours } from '../../../src/client/i18n/fr/hours.ts';
import { sentences as letters } from '../../../src/client/i18n/fr/letters.ts';
import { outboxRefusals, sentences as outbox } from '../../../src/client/i18n/fr/outbox.ts';
import { messageActs } from '../../../src/client/i18n/fr/message-acts.ts';
import { messaging } from '../../../src/client/i18n/fr/messaging.ts';
import { order } from '../../../src/client/i18n/fr/order.ts';
import { adminRefusals } from '../../../src/client/i18n/fr/admin-refusals.ts';
import { fileRefusals } from '../../../src/client/i18n/fr/file-refusals.ts';
import { insideRefusals } from '../../../src/client/i18n/fr/inside-refusals.ts';
import { refusals as doorRefusals } from '../../../src/client/i18n/fr/refusals.ts';
import { staffRefusals } from '../../../src/client/i18n/fr/staff-refusals.ts';
import { shell } from '../../../src/client/i18n/fr/shell.ts';
import { sentences as rules } from '../../../src/client/i18n/fr/rules.ts';
import { sentences as later } from '../../../src/client/i18n/fr/later.ts';
import { sentences as search } from '../../../src/client/i18n/fr/search.ts';
import { sentences as settings } from '../../../src/client/i18n/fr/settings.ts';
import { sentences as teaching } from '../../../src/client/i18n/fr/teaching.ts';
import { sentences as transcript } from '../../../src/client/i18n/fr/transcript.ts';
import { writing } from '../../../src/client/i18n/fr/writing.ts';
import type { TextKey } from '../../../src/client/i18n/text.ts';
import { locales } from '../../../src/shared/locales.ts';
import { refusals } from '../../../src/shared/refusals.ts';
import { sentences } from '../sentences.ts';

const { fr } = sentences;
const keys = Object.keys(fr) as TextKey[];
const announcementRefusals = Object.fromEntries(Object.entries(announcing).filter(([name]) => name in refusals));
/** What is refused of what is sent later is said with it. */
const laterRefusals = Object.fromEntries(Object.entries(later).filter(([name]) => name in refusals));

describe('catalogues', () => {
  test('no name stands for two sentences', () => {
    const all = [
      shell,
      entrance,
      frame,
      home,
      people,
      messaging,
      order,
      messageActs,
      doorRefusals,
      insideRefusals,
      adminOf,
      teaching,
      search,
      writing,
      transcript,
      settings,
      later,
      layers,
      mail,
      announcing,
      outbox,
      families,
      hours,
      letters,
      accessibility,
    ].flatMap((part) => Object.entries<string>(part));
    const said = new Map(all);
    expect(all.filter(([name, sentence]) => said.get(name) !== sentence)).toEqual([]);
    expect(said.size).toBeGreaterThan(100);
  });

  test('[WIRE4] every refusal has a sentence in one place, and no sentence is left of one that was', () => {
    const said = [
      doorRefusals,
      insideRefusals,
      fileRefusals,
      adminRefusals,
      staffRefusals,
      laterRefusals,
      accountRefusals,
      photoRefusals,
      pushRefusals,
      mailRefusals,
      outboxRefusals,
      hoursRefusals,
      availabilityRefusals,
      tellingRefusals,
      announcementRefusals,
    ].flatMap((part) => Object.keys(part));
    expect(said.sort()).toEqual(Object.keys(refusals).sort());
  });

  test.each(locales)('every sentence of %s takes the values that French takes', (locale) => {
    const takes = (from: Record<TextKey, string>, key: TextKey) => [...namesIn(parse(from[key]))].sort();
    const wrong = keys.filter((key) => takes(sentences[locale], key).join() !== takes(fr, key).join());
    expect(wrong).toEqual([]);
    expect(takes(fr, 'message.readBy')).toEqual(['of', 'read']);
  });

  // Without those that a page asks for itself when it is shown.
  test.each(locales)('%s has no empty sentence, and is at most 12 kB on its way, the panel’s 16 kB more', (locale) => {
    expect(keys.filter((key) => /^[\s"[\]]*$/.test(JSON.stringify(sentences[locale][key])))).toEqual([]);
    const of = (panel: boolean) =>
      Object.fromEntries(
        keys
          .filter(
            (key) =>
              ![
                teaching,
                search,
                transcript,
                settings,
                rules,
                accessibility,
                later,
                layers,
                mail,
                announcing,
                outbox,
                families,
                hours,
                letters,
              ].some((part) => key in part) && key in adminOf === panel,
          )
          .map((key) => [key, sentences[locale][key]]),
      );
    expect(gzipSync(JSON.stringify(of(false))).length).toBeLessThanOrEqual(12_000);
    expect(gzipSync(JSON.stringify(of(true))).length).toBeLessThanOrEqual(16_000);
  });
});

type Part = ReturnType<IntlMessageFormat['getAst']>[number];
/** Plain text, and the # of a plural. */
const withoutName = [0, 7];

/** As the build left it: whole where it takes no values. */
function parse(sentence: string | Part[]): Part[] {
  return typeof sentence === 'string' ? [] : new IntlMessageFormat(sentence, 'fr').getAst();
}

function namesIn(parts: Part[], found = new Set<string>()): Set<string> {
  for (const part of parts) {
    if ('value' in part && !withoutName.includes(part.type)) found.add(part.value);
    if ('options' in part) for (const option of Object.values(part.options)) namesIn(option.value, found);
  }
  return found;
}
