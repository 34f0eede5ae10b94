import { createTransport } from 'nodemailer';
import { setRight } from './guardianships.ts';
import { freePort } from './server.ts';
import type { ReceivedMail } from './smtp.ts';
import { say } from './talk.ts';
import { mailingUnread } from './unread-mails.ts';
import { until } from './until.ts';

export const domain = 'reply.school.example';

/** What the listener answers: its code, and its words. */
export type Answered = { code: number; said: string };
type Envelope = { from: string; to: string | string[] };

/** Brings a mail to a listener as another mail server does. */
export async function bring(port: number, envelope: Envelope, raw: string | Buffer): Promise<Answered> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, name: 'mx.example' });
  try {
    const { response } = await transport.sendMail({ envelope, raw });
    return { code: Number(response.slice(0, 3)), said: response };
  } catch (error) {
    const { responseCode, response, message } = error as { responseCode?: number; response?: string; message: string };
    return { code: responseCode ?? 0, said: response ?? message };
  } finally {
    transport.close();
  }
}

type Written = { body: string; headers?: Record<string, string>; from?: string; messageId?: string };

/** A school whose server mails what is unread, and takes answers and bounces in. */
export async function mailsIn(env: NodeJS.ProcessEnv = {}) {
  const port = await freePort();
  const m = await mailingUnread({ PREAU_MAIL_IN_DOMAIN: domain, PREAU_MAIL_IN_PORT: String(port), ...env });
  const address = await m.emailOf(m.s.people.parent);
  /** Has the parent mailed of a message, and gives that mail. */
  const mailed = async (body = 'Demain à huit heures'): Promise<ReceivedMail> => {
    const before = (await m.toParent()).length;
    await say(m.teacher, m.conversationId, body);
    await m.sendAll();
    return (await m.toParent())[before]!;
  };
  let count = 0;
  /** Answers a mail as the parent's mail program does. */
  const answer = (to: ReceivedMail, { body, headers = {}, from = address, messageId }: Written): Promise<Answered> => {
    const all = {
      From: `Parent <${from}>`,
      To: answerAddress(to),
      Subject: `Re: ${to.mail.subject}`,
      'Message-ID': messageId ?? `<${(count += 1)}.${port}@phone.example>`,
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Transfer-Encoding': '8bit',
      ...headers,
    };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    return bring(port, { from, to: answerAddress(to) }, [...head, '', body].join('\r\n'));
  };
  /** What was written in the conversation, the oldest first. */
  const said = async () => {
    const { items } = await m.teacher.http.messages.query({ conversationId: m.conversationId });
    return items.toSorted((a, b) => a.seq - b.seq).map(({ authorId, body }) => ({ authorId, body }));
  };
  const bodies = async () => (await said()).map(({ body }) => body);
  /** As the figures count what came in. */
  const counted = async (outcome: string) => {
    const text = await (await fetch(`${m.server.origin}/metrics`)).text();
    return Number(new RegExp(`preau_mails_in_total\\{outcome="${outcome}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
  };
  /** The mails that say that an answer was not sent. */
  const refusals = async () => {
    await m.makeDue();
    await m.send();
    return (await m.toParent()).filter(({ raw }) => raw.includes('auto-replied'));
  };
  return { ...m, port, address, mailed, answer, said, bodies, counted, refusals };
}

/** The parent reads in the conversation from now on, and writes there no more. */
export async function onlyReads({ s, conversationId }: MailsIn): Promise<void> {
  await setRight(s, 'reads');
  const own = s.db.selectFrom('participant').select('canWrite').where('conversationId', '=', conversationId);
  const mine = own.where('userId', '=', s.people.parent);
  await until(async () => !(await mine.executeTakeFirstOrThrow()).canWrite);
}

export type MailsIn = Awaited<ReturnType<typeof mailsIn>>;

export function answerAddress({ mail }: ReceivedMail): string {
  return mail.replyTo?.[0]?.address ?? '';
}

type Reported = { action?: string; status?: string; diagnostic?: string };

/** A report of delivery as mail servers write it (RFC 3464). */
export function deliveryReport(recipient: string, reported: Reported = {}): string {
  const { action = 'failed', status = '5.1.1', diagnostic = 'smtp; 550 5.1.1 No such user here' } = reported;
  return [
    'From: MAILER-DAEMON <mailer-daemon@mx.example>',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Mon, 30 Nov 2026 10:00:00 +0100',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `To: ${recipient}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
}
