import type { Attachment } from '../../shared/public.ts';

/** What of a message is searched, and shown of what was found: its text, and then what its files are called. */
export function searchedText({ body, attachments }: { body: string; attachments: readonly Attachment[] }): string {
  if (attachments.length === 0) return body;
  return [body, ...attachments.map(({ name }) => name)].filter((one) => one !== '').join('\n');
}
