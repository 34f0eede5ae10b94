import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const catalogue = /\/src\/client\/i18n\/[a-z]{2}\/[a-z-]+\.ts$/;

/** Parses the sentences of the catalogues in the build, so that no browser fetches or runs a parser; a sentence without values stays a string. */
export function messages(): Plugin {
  return {
    name: 'preau:messages',
    transform: {
      filter: { id: catalogue },
      handler(code) {
        const sentences = sentencesIn(this.parse(code));
        // From the last to the first, so that the places of those before it stay what they are.
        return { code: sentences.toReversed().reduce(withParsed, code), map: null };
      },
    },
  };
}

/** What stands in the place of the parser that the library would bring along. */
export const withoutParser = [
  {
    find: '@formatjs/icu-messageformat-parser',
    replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
  },
];

type Place = { start: number; end: number; value: string };

/** The values of every object of the module that are strings. */
function sentencesIn(node: unknown): Place[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isSentence(node)) return [node.value];
  return Object.values(node).flatMap(sentencesIn);
}

function isSentence(node: object): node is { value: Place } {
  const { type, value } = node as { type?: string; value?: { type?: string; value?: unknown } };
  return type === 'Property' && value?.type === 'Literal' && typeof value.value === 'string';
}

function withParsed(code: string, { start, end, value }: Place): string {
  const parsed = parse(value, { ignoreTag: true });
  return code.slice(0, start) + JSON.stringify(plainOf(parsed) ?? parsed) + code.slice(end);
}

/** The text of a sentence that takes no values. */
function plainOf(parsed: MessageFormatElement[]): string | null {
  const texts = parsed.map((part) => (part.type === TYPE.literal ? part.value : null));
  return texts.includes(null) ? null : texts.join('');
}
