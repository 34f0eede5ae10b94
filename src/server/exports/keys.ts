/** Under it is all that was gathered for somebody to take away, by the id of the gathering. */
export const exportsPrefix = 'exports';

export function exportPrefix(exportId: string): string {
  return `${exportsPrefix}/${exportId}`;
}

/** Who somebody is, and what they have set. */
export function personKey(exportId: string): string {
  return `${exportPrefix(exportId)}/person`;
}

/** A conversation as its header says it. */
export function headerKey(exportId: string, conversationId: string): string {
  return `${exportPrefix(exportId)}/${conversationId}/header`;
}

/** The messages of a conversation behind a seq; by their names in their order. */
export function pageKey(exportId: string, conversationId: string, afterSeq: number): string {
  return `${pagesPrefix(exportId, conversationId)}/${String(afterSeq).padStart(10, '0')}`;
}

export function pagesPrefix(exportId: string, conversationId: string): string {
  return `${exportPrefix(exportId)}/${conversationId}/pages`;
}
