import { setTimeout as wait } from 'node:timers/promises';
import type { Transporter } from 'nodemailer';
import { failureOf } from './fault-of.ts';
import type { MailFailure } from '../../shared/mails.ts';
import type { Mail, Sender, SmtpPlace } from './mail.ts';

/** A mail as it leaves: whoever wrote what is in it, each header is one line. `unsubscribe`: where a press in the mail program ends mails like it (RFC 8058) · `replyTo`: where answers come in · `returnTo`: where it comes back if it reaches nobody; empty where it must not. */
export type Sealed = {
  to: string;
  subject: string;
  messageId: string;
  html: string;
  text: string;
  language: string;
  unsubscribe?: string | undefined;
  replyTo?: string | undefined;
  returnTo?: string | undefined;
};

/** As long as the SMTP server may take for its greeting or an answer, and for all of it. */
const usualPatience = { answerMs: 20_000, allMs: 60_000 };

/** Programs that answer by themselves leave these alone (RFC 3834, and Exchange, which has a header of its own). */
const automatic = (isReply: boolean) => ({
  'Auto-Submitted': isReply ? 'auto-replied' : 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
});

const endingBy = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** So many connections at most, and so long one stays open on which nothing is said: shorter than SMTP servers wait. */
const [connectionsAtMost, idleMs] = [10, 5_000];

/**
 * Hands mails to the SMTP server over connections that stay open for the next one. A line that breaks in the midst of a mail ends that try: the mail is in its row, and goes
 * again from there.
 */
export class PostOffice {
  private readonly place: SmtpPlace;
  private readonly from: Sender;
  private readonly patience: typeof usualPatience;
  private transporter: Promise<Transporter> | undefined;

  constructor({ smtp, from }: Pick<Mail, 'smtp' | 'from'>, patience = usualPatience) {
    this.place = smtp!;
    this.from = from!;
    this.patience = patience;
  }

  /** Null once the SMTP server has taken it; else why not. Never throws. */
  async handOver({ to, language, unsubscribe, replyTo, returnTo, ...mail }: Sealed): Promise<MailFailure | null> {
    const { name, address } = this.from;
    const headers = {
      ...automatic(returnTo === ''),
      'Content-Language': language,
      ...(unsubscribe && endingBy(unsubscribe)),
    };
    return this.attempt(async (transporter, signal) => {
      await transporter.sendMail({
        ...mail,
        headers,
        from: { name, address },
        to: { name: '', address: to },
        ...(replyTo && { replyTo: { name: '', address: replyTo } }),
        envelope: { from: returnTo ?? address, to },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal,
      });
    });
  }

  /** The same without a mail: whether it answers, is who it says and takes name and password. */
  async look(): Promise<MailFailure | null> {
    return this.attempt(async (transporter) => void (await transporter.verify()));
  }

  /** Says goodbye on the connections on which nothing is under way; the others follow once it is not. */
  async close(): Promise<void> {
    (await this.transporter)?.close();
  }

  private async attempt(
    act: (transporter: Transporter, signal: AbortSignal) => Promise<void>,
  ): Promise<MailFailure | null> {
    const silent = { what: 'silent', code: null, said: null } as const;
    const late = new AbortController();
    const over = wait(this.patience.allMs, silent, { ref: false, signal: late.signal });
    over.catch(() => undefined);
    const acting = this.open()
      .then((transporter) => act(transporter, late.signal))
      .then(() => null, failureOf);
    // A server that never comes to an end keeps no connection for it.
    return Promise.race([acting, over]).finally(() => late.abort());
  }

  /** Read where something is first sent: a server that sends no mail has no need of it. */
  private open(): Promise<Transporter> {
    this.transporter ??= this.create();
    return this.transporter;
  }

  private async create(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    const { host, port, tls, login } = this.place;
    const { answerMs } = this.patience;
    return createTransport({
      pool: true,
      maxConnections: connectionsAtMost,
      maxMessages: Number.POSITIVE_INFINITY,
      // Its own queue would send a mail once more of which the row says that it failed.
      maxRequeues: 0,
      idleTimeout: idleMs,
      host,
      port,
      secure: tls === 'atOnce',
      requireTLS: tls === 'startTls',
      ignoreTLS: tls === 'none',
      ...(login && { auth: login }),
      connectionTimeout: answerMs,
      greetingTimeout: answerMs,
      socketTimeout: answerMs,
      dnsTimeout: answerMs,
    });
  }
}
