import { withoutTokens } from '../../shared/mentions.ts';
import type { NameOf } from './mention-names.ts';

/** What was written, with names in the place of ids: for a line, a voice, or the clipboard. */
export function named(text: string, nameOf: NameOf): string {
  return withoutTokens(text, (id) => `@${nameOf(id)}`);
}
