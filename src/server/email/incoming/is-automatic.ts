import type { Email } from 'postal-mime';

/**
 * Whether no human wrote this as an answer: absences, receipts, lists, bounces, and mails of our own. Such a thing is neither sent on nor answered,
 * which might be answered by itself again. `from`: as in the envelope.
 */
export function isAutomatic({ headers }: Email, from: string, ownAddress: string | undefined): boolean {
  const valuesOf = (key: string) =>
    headers.filter((one) => one.key === key).map(({ value }) => value.trim().toLowerCase());
  const says = (key: string, pattern: RegExp) => valuesOf(key).some((value) => pattern.test(value));
  return (
    from === '' ||
    (ownAddress !== undefined && from.toLowerCase() === ownAddress.toLowerCase()) ||
    says('auto-submitted', /^(?!no\b)./) ||
    says('precedence', /^(?:bulk|junk|list|auto[-_]reply)\b/) ||
    says('return-path', /^<\s*>$/) ||
    says('content-type', /^multipart\/report\b/) ||
    marks.some((key) => valuesOf(key).length > 0)
  );
}

/** Headers that only such mails bear, whatever they say. */
const marks = [
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'list-id',
  'list-unsubscribe',
  'feedback-id',
];
