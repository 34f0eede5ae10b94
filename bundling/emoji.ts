import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { fold } from '../src/shared/fold.ts';
import type { EmojiNames } from '../src/client/emoji/emoji-names.ts';

const name = /^preau:emoji\/(en|fr)\/[01]$/;
const read = createRequire(import.meta.url);

/**
 * Gives `preau:emoji/fr/0` and `/1`: of the emoji that every browser in use can draw what the picker and `:name:` need, a tenth of what
 * the package holds. In halves, for no file that is fetched later is over 60 kB.
 */
export function emoji(): Plugin {
  return {
    name: 'preau:emoji',
    resolveId: { filter: { id: name }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0preau:emoji\// },
      handler(id) {
        const [, locale = '', half] = id.split('/');
        // A string is read faster than as many objects.
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(halfOf(namesOf(locale), Number(half))))})`;
      },
    },
  };
}

function halfOf(names: EmojiNames, half: number): EmojiNames {
  const middle = Math.ceil(names.emojis.length / 2);
  return { ...names, emojis: half === 0 ? names.emojis.slice(0, middle) : names.emojis.slice(middle) };
}

type Entry = {
  emoji: string;
  hexcode: string;
  label: string;
  tags?: string[];
  group?: number;
  version: number;
  skins?: { emoji: string; tone: number | number[] }[];
};

/** A browser from before draws a newer one as an empty box. */
const newest = 14;
/** Those of the parts of other emoji. */
const parts = 2;
const tones = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const;

function namesOf(locale: string): EmojiNames {
  const entries = read(`emojibase-data/${locale}/data.json`) as Entry[];
  const { groups, skinTones } = read(`emojibase-data/${locale}/messages.json`) as Record<string, Word[]>;
  const codes = read(`emojibase-data/${locale}/shortcodes/cldr.json`) as Record<string, string | string[]>;
  const known = read('emojibase-data/en/shortcodes/emojibase.json') as Record<string, string | string[]>;
  return {
    locale,
    categories: groups!
      .filter(({ order }) => order !== parts)
      .map(({ order, message }) => ({ index: order!, label: message })),
    skinTones: Object.fromEntries(skinTones!.map(({ key, message }) => [key, message])) as EmojiNames['skinTones'],
    emojis: entries.flatMap((entry) => {
      const { hexcode, label, tags = [], group, version } = entry;
      if (group === undefined || group === parts || version > newest) return [];
      const aliases = unique([codes[hexcode], known[hexcode]].flat().flatMap((code) => (code ? [codeOf(code)] : [])));
      return {
        emoji: shortest(entry.emoji),
        label,
        category: group,
        version,
        tags: unique([...tags, ...[label, ...tags].map(fold)]),
        aliases,
        ...skinsOf(entry),
      };
    }),
  };
}

type Word = { key: string; message: string; order?: number };

/** As whoever types in a hurry has it: nothing is folded while somebody types. */
function codeOf(code: string): string {
  return /^[+-]1$/.test(code) ? code : fold(code.replaceAll('_', ' ')).replaceAll(' ', '_');
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

/** What is drawn in colour by itself bears no sign that asks for it: the same emoji must not be two. */
function shortest(drawn: string): string {
  return /^\p{Emoji_Presentation}\uFE0F$/u.test(drawn) ? drawn.slice(0, -1) : drawn;
}

function skinsOf({ skins = [] }: Entry): Pick<EmojiNames['emojis'][number], 'skins'> {
  const found = tones.map((tone, at) => [tone, skins.find((skin) => skin.tone === at + 1)?.emoji]);
  return found.some(([, drawn]) => drawn === undefined) ? {} : { skins: Object.fromEntries(found) };
}
