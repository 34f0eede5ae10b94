/** Where the dates are, as superjson notes it: `["Date"]` at the end of a way, else what lies further on. A way is keys with points between them. */
type Notes = readonly [type: string] | { readonly [way: string]: Notes };
type Said = { json?: unknown; meta?: { values?: Notes } };

/**
 * Carries dates as superjson does, which the server reads and writes: their text, and a note of where they are. The library carries far
 * more than is said between this page and its server, and would be 3 kB of a first visit.
 */
export const withDates = {
  serialize(value: unknown): Said {
    const values = Object.fromEntries(waysTo(value, []).map((way) => [way, ['Date'] as const]));
    // What is written as JSON has the text of a date, and nothing of what is undefined.
    return Object.keys(values).length === 0 ? { json: value } : { json: value, meta: { values, ...version } };
  },
  deserialize({ json, meta }: Said): unknown {
    const whole = { json };
    if (meta?.values) revive(whole, 'json', meta.values);
    return whole.json;
  },
};

/** Since then a `\` in a way is written as two. */
const version = { v: 1 };

function waysTo(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Date) {
    // Of what is no time the text is null, which would be read as 1970.
    return isNaN(value.getTime()) ? [] : [keys.map((key) => key.replace(/[\\.]/g, '\\$&')).join('.')];
  }
  return Object.entries(value).flatMap(([key, below]) => waysTo(below, [...keys, key]));
}

function revive(holder: Record<string, unknown>, key: string, notes: Notes): void {
  if (isType(notes)) {
    const [type] = notes;
    if (type === 'Date') holder[key] = new Date(holder[key] as string);
    if (type === 'undefined') holder[key] = undefined;
    return;
  }
  for (const [way, below] of Object.entries(notes)) {
    const keys = keysOf(way);
    const last = keys.pop()!;
    const end = keys.reduce<unknown>((at, each) => ownOf(at, each), holder[key]);
    if (ownOf(end, last) !== undefined) revive(end as Record<string, unknown>, last, below);
  }
}

function isType(notes: Notes): notes is readonly [string] {
  return Array.isArray(notes);
}

function keysOf(way: string): string[] {
  const keys = `${way}.`.match(/(?:\\.|[^\\.])*\./g) ?? [];
  return keys.map((key) => key.slice(0, -1).replace(/\\(.)/g, '$1'));
}

/** Not what every object has: a note reaches no prototype. */
function ownOf(holder: unknown, key: string): unknown {
  const isHolder = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
  return isHolder ? (holder as Record<string, unknown>)[key] : undefined;
}
