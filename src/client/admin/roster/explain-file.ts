import { isolated } from '../../i18n/isolated.ts';
import type { Translate } from '../../i18n/text.ts';
import { explain } from '../../live/explain.ts';
import { fieldIssuesOf, refusalOf } from '../../live/outcome.ts';

/** What is wrong with a file, with its name where that does not stand beside it, and its line where the server names one. */
export function explainFile(error: unknown, t: Translate, place: 'beside' | 'apart' = 'apart'): string {
  const { text } = explain(error, 'form', t);
  const [issue] = refusalOf(error)?.startsWith('roster.') ? fieldIssuesOf(error) : [];
  if (!issue) return text;
  const line = /^line (\d+)$/.exec(issue.reason)?.[1];
  if (place === 'beside') return line ? `${t('import.line', { line })} · ${text}` : text;
  const file = isolated(issue.path);
  return `${line ? t('import.at', { file, line }) : file} · ${text}`;
}
