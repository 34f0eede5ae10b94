import { isEmoji } from '../../shared/emoji.ts';
import type { Who } from './people.ts';

/** What became of a message of a play: what it said until it was edited, whether its author deleted it, who reacted to it; and what its files are called. */
export type Aftermath = {
  before: string | null;
  isDeleted: boolean;
  reactions: { emoji: string; people: Who[] }[];
  files: string[];
};

const mark = '~ ';
const before = 'before: ';
const file = 'file: ';

/** What it says, and below it `~ before: …`, `~ deleted`, `~ file: …` and, for each kind of reaction, `~ 👍 parent admin`. */
export function aftermathOf(said: string): Aftermath & { body: string } {
  const lines = said.split('\n');
  const notes = lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
  return {
    body: lines.filter((line) => !line.startsWith(mark)).join('\n'),
    before: notes.find((note) => note.startsWith(before))?.slice(before.length) ?? null,
    files: notes.filter((note) => note.startsWith(file)).map((note) => note.slice(file.length)),
    isDeleted: notes.includes('deleted'),
    reactions: notes.map(reactionOf).filter(({ emoji }) => isEmoji(emoji)),
  };
}

function reactionOf(note: string): Aftermath['reactions'][number] {
  const [emoji = '', ...people] = note.split(' ');
  return { emoji, people: people as Who[] };
}
