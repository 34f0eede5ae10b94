import type { Attachment, Email } from 'postal-mime';
import { firstCharacters } from '../../../shared/text.ts';

/** What a mail server says of a mail that it was to deliver (RFC 3464). `status`: as in RFC 3463, `5.1.1`; `said`: its own words, where it gave any. */
export type DeliveryReport = { action: string; status: string; said: string | null };

/** What of a long answer is kept, and of a long report looked at. */
const [saidCharacters, readAtMost] = [200, 65_536];

/** What is reported of the one recipient that our mails have: that it failed, where it says so; null for what is no such report. */
export function deliveryReportOf({ headers, attachments }: Email): DeliveryReport | null {
  const isReport = headers.some(({ key, value }) => key === 'content-type' && /^multipart\/report\b/i.test(value));
  const part = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!isReport || !part) return null;
  const reports = textOf(part)
    .split(/\n[ \t]*\n/)
    .flatMap(reportIn);
  return reports.find(({ action }) => action === 'failed') ?? reports[0] ?? null;
}

/** A group of fields that speaks of a recipient; the first one, which speaks of the mail, has neither action nor status. */
function reportIn(group: string): DeliveryReport[] {
  const unfolded = group.replace(/\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}[ \\t]*:[ \\t]*(.+)$`, 'im').exec(unfolded)?.[1]?.trim();
  const action = field('Action')?.toLowerCase();
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(field('Status') ?? '')?.[0];
  if (!action || !status) return [];
  const said = field('Diagnostic-Code')
    ?.replace(/^[\w-]+\s*;\s*/, '')
    .replace(/\s+/g, ' ');
  return [{ action, status, said: firstCharacters(said ?? '', saidCharacters) || null }];
}

function textOf({ content }: Attachment): string {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return firstCharacters(text, readAtMost).replace(/\r\n?/g, '\n').replaceAll('\0', '');
}
