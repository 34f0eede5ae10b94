import superjson from 'superjson';

/**
 * What superjson reads as it reads its own, at a fraction of its cost for what leaves this server: plain objects and arrays whose only
 * guests are dates, without its notes on what is the same object twice. The way to several dates is noted once (superjson repeats it
 * for each of them), and no version, for none of these ways has a sign that its versions read differently. Anything else is left to
 * superjson itself.
 */
export function stringify(value: unknown): string {
  const notes: Note[] = [];
  const text = textOf(value, 0, notes);
  if (text === null) return superjson.stringify(value);
  if (notes.length === 0) return `{"json":${text}}`;
  return `{"json":${text},"meta":{"values":${treeOf(notes)}}}`;
}

/** What lies at the end of a path: that it is a date, or what lies further on. */
type Note = { path: string; tree: string };

const mostLevels = 64;

/** The value in JSON, and into `notes` where its dates are; null where it holds anything else that JSON does not, or itself. */
function textOf(value: unknown, level: number, notes: Note[]): string | null {
  return typeof value === 'object' && value !== null ? nodeText(value, level, notes) : leafText(value);
}

function leafText(value: unknown): string | null {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : null;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value === null ? 'null' : null;
}

function nodeText(value: object, level: number, notes: Note[]): string | null {
  if (level > mostLevels) return null;
  if (value instanceof Date) return dateText(value, level, notes);
  if (Array.isArray(value)) return arrayText(value, level, notes);
  return Object.getPrototypeOf(value) === Object.prototype ? objectText(value, level, notes) : null;
}

function dateText(date: Date, level: number, notes: Note[]): string | null {
  if (level === 0 || Number.isNaN(date.getTime())) return null;
  notes.push({ path: '', tree: '["Date"]' });
  return `"${date.toISOString()}"`;
}

function arrayText(items: readonly unknown[], level: number, notes: Note[]): string | null {
  let text = '';
  for (const [index, item] of items.entries()) {
    const isNode = typeof item === 'object' && item !== null;
    const one = isNode ? belowText(item, String(index), level, notes) : leafText(item);
    if (one === null) return null;
    text += index === 0 ? one : `,${one}`;
  }
  return `[${text}]`;
}

function objectText(value: object, level: number, notes: Note[]): string | null {
  let text = '';
  for (const key in value) {
    const name = nameOf(key);
    if (name === null) return null;
    const item = (value as Record<string, unknown>)[key];
    // Most of what there is are leaves, of which there is nothing to note.
    const one = typeof item === 'object' && item !== null ? belowText(item, key, level, notes) : leafText(item);
    if (one === null) return null;
    text += text === '' ? name + one : `,${name}${one}`;
  }
  return `{${text}}`;
}

function belowText(item: object, key: string, level: number, notes: Note[]): string | null {
  const before = notes.length;
  const text = nodeText(item, level + 1, notes);
  if (notes.length > before) lieBelow(notes, before, key);
  return text;
}

/** The notes from `first` on lie below this key: one has a longer path now, several have one beginning. */
function lieBelow(notes: Note[], first: number, key: string): void {
  if (notes.length > first + 1) {
    const tree = treeOf(notes.splice(first));
    notes.push({ path: key, tree });
  } else {
    const note = notes[first]!;
    note.path = note.path === '' ? key : `${key}.${note.path}`;
  }
}

function treeOf(notes: readonly Note[]): string {
  return `{${notes.map(({ path, tree }) => `${JSON.stringify(path)}:${tree}`).join(',')}}`;
}

/** Keys that a path of superjson's writes otherwise, or that it refuses. */
const escaped = /[.\\]|^(?:|__proto__|constructor|prototype)$/;
const namesKept = 1_000;
const names = new Map<string, string | null>();

/** A key as it stands before its value; null where its value is superjson's. The same few keys come again and again. */
function nameOf(key: string): string | null {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = escaped.test(key) ? null : `${JSON.stringify(key)}:`;
  if (names.size < namesKept) names.set(key, name);
  return name;
}
