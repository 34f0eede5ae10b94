/** What is looked for, as it stands in the address: it survives a reload, is there on the way back, and can be sent to oneself. */
export type Asked = {
  query: string;
  /** In one conversation alone. */
  conversationId: string | null;
  authorId: string | null;
  schoolId: string | null;
  /** The first day and the last, as `2026-11-18`. */
  from: string | null;
  to: string | null;
  /** Those alone that carry a file. */
  hasFile: boolean;
};

export const nothingAsked: Asked = {
  query: '',
  conversationId: null,
  authorId: null,
  schoolId: null,
  from: null,
  to: null,
  hasFile: false,
};

/** Null where nothing is being looked for. */
export function readAsked(search: string): Asked | null {
  const said = new URLSearchParams(search);
  const query = said.get('search');
  if (query === null) return null;
  const like = (name: string, pattern: RegExp) => (pattern.test(said.get(name) ?? '') ? said.get(name) : null);
  return {
    query,
    conversationId: like('in', id),
    authorId: like('author', id),
    schoolId: like('school', id),
    from: dayOf(said.get('from')),
    to: dayOf(said.get('to')),
    hasFile: said.get('file') === '1',
  };
}

/** The end of an address, from its question mark on; '' where there is nothing to say. */
export function writtenAsked(asked: Asked | null, seq: number | null): string {
  const said = new URLSearchParams(asked ? { search: asked.query } : {});
  const { conversationId, authorId, schoolId, from, to, hasFile } = asked ?? nothingAsked;
  const where = { in: conversationId, author: authorId, school: schoolId, from, to };
  const more = { ...where, file: hasFile && '1', message: seq && String(seq) };
  for (const [name, value] of Object.entries(more)) if (value) said.set(name, value);
  return said.size > 0 ? `?${said.toString()}` : '';
}

/** The message that an address leads to. */
export function readSeq(search: string): number | null {
  const said = new URLSearchParams(search).get('message') ?? '';
  return /^[1-9]\d{0,8}$/.test(said) ? Number(said) : null;
}

/** Whether anything but words narrows the search. */
export function isNarrowed({ authorId, schoolId, from, to, hasFile }: Asked): boolean {
  return hasFile || [authorId, schoolId, from, to].some((one) => one !== null);
}

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function dayOf(said: string | null): string | null {
  return said !== null && /^\d{4}-\d\d-\d\d$/.test(said) && !Number.isNaN(Date.parse(said)) ? said : null;
}
