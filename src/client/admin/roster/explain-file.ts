import { isolated } from '../../i18n/isolated.ts';
import type { Translate } from '../../i18n/text.ts';
import { explain } from '../../live/explain.ts';
import { fieldIssuesOf, refusalOf } from '../../live/outcome.ts';

/** What is wrong with a file, with its name, and its line where the server names one. */
export function explainFile(error: unknown, t: Translate): string {
  const { text } = explain(error, 'form', t);
  const [issue] = refusalOf(error)?.startsWith('roster.') ? fieldIssuesOf(error) : [];
  if (!issue) return text;
  const line = /^line (\d+)$/.exec(issue.reason)?.[1];
  const file = isolated(issue.path);
  return `${line ? t('import.at', { file, line }) : file} · ${text}`;
}
