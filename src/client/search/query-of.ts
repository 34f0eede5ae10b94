import { limits } from '../../shared/limits.ts';
import { firstCharacters, lineOf } from '../../shared/text.ts';

/** What is looked for, by what was typed: one line, without the spaces around it, as long as the server takes. */
export function queryOf(typed: string): string {
  return firstCharacters(lineOf(typed), limits.queryCharacters);
}
