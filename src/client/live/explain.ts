import type { Translate } from '../i18n/text.ts';
import type { Problem } from '../ui/ui-context.ts';
import { fieldIssuesOf, refusalOf, retryAfterOf, sentenceOf } from './outcome.ts';

/** What to say of any error: the server's own reason, its fields, how long to wait; in a form, that what was typed is still there. */
export function explain(error: unknown, where: 'form' | 'action', t: Translate): Problem {
  const reason = refusalOf(error);
  const sentence = sentenceOf(error);
  // A server that is away says when to come back too, but nobody tried too often.
  const waitMs = reason === null ? null : retryAfterOf(error);
  return {
    text: t(sentence === 'live.noAnswer' && where === 'form' ? 'form.noAnswer' : sentence),
    reason,
    issues: reason === 'input.invalid' ? fieldIssuesOf(error) : [],
    until: waitMs === null ? null : Date.now() + waitMs,
  };
}
