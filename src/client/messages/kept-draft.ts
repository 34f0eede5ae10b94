/** How what was begun is kept. The version before kept the bare text, in a place of its own where it cannot trip over the present shape. */
export const version = 2;

/**
 * `about`: the message that it answers, or changes. `versions`: what the server has, or may have, of the texts that this one comes in the place of.
 * `isSaved`: the server has this one. `others`: what it has beside it. Whoever does not know of them yet reads the text alone, and loses none of it.
 */
export type Kept = {
  version: typeof version;
  text: string;
  typedAt: number;
  about?: string;
  versions?: readonly string[];
  isSaved?: boolean;
  others?: readonly Other[];
};

/** A text that another device wrote at once with this one, and the message that it answers. */
export type Other = { id: string; text: string; about?: string };

/** What the server has of a place. */
export type Mark = { versions: readonly string[]; isSaved: boolean; others: readonly Other[] };
export const noMark: Mark = { versions: [], isSaved: false, others: [] };

export function markOf({ versions = [], isSaved = false, others = [] }: Kept): Mark {
  return { versions, isSaved, others };
}

/** Null for what a later version kept. */
export function readKept(kept: unknown): Kept | null {
  const { version: keptAs, text, typedAt, about, ...marked } = (kept ?? {}) as Unknown<Kept>;
  if (keptAs !== version || typeof text !== 'string') return null;
  const mark: Mark = {
    versions: listOf(marked.versions).filter((id) => typeof id === 'string'),
    isSaved: marked.isSaved === true,
    others: listOf(marked.others).filter(isOther),
  };
  const known: Kept = { version, text, typedAt: typeof typedAt === 'number' ? typedAt : 0, ...mark };
  return typeof about === 'string' && about !== '' ? { ...known, about } : known;
}

type Unknown<Known> = { [Name in keyof Known]?: unknown };

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isOther(value: unknown): value is Other {
  const { id, text, about } = (value ?? {}) as Unknown<Other>;
  return typeof id === 'string' && typeof text === 'string' && ['string', 'undefined'].includes(typeof about);
}

const change = 'change of ';

/** Where a change of a message stands that is being made in a conversation: one at a time, beside the draft, which waits for its end. */
export function changeIn(conversationId: string): string {
  return change + conversationId;
}

/** The conversation in which something was begun. */
export function conversationOfPlace(place: string): string {
  return place.startsWith(change) ? place.slice(change.length) : place;
}
