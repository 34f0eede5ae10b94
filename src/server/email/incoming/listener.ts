import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { SMTPServer, SMTPServerDataStream, SMTPServerOptions, SMTPServerSession } from 'smtp-server';
import { Refusal } from '../../../shared/refusals.ts';
import { isUnavailable } from '../../db/is-unavailable.ts';
import type { IncomingPlace } from '../mail.ts';
import { mailBehind } from './mail-behind.ts';
import type { Telling } from './take-bounce.ts';
import { takeMail } from './take-mail.ts';

/** So many mail servers at once. */
const connectionsAtMost = 20;
/** So long one may say nothing, and take for a mail. */
const usualPatience = { quietMs: 60_000, mailMs: 300_000 };
/** A mail is in memory several times while it is read, with its files. */
const taking = pLimit(2);
const closeMs = 3_000;

/**
 * Takes mails in for the addresses that our mails bear and for no others: it hands nothing on to anybody. A mail is answered for once all that it asks for is done; of what
 * stands in the way for now the mail server is told so, and brings it again.
 */
export class MailListener {
  private readonly app: Telling;
  private readonly place: IncomingPlace;
  private readonly patience: typeof usualPatience;
  private server: SMTPServer | undefined;

  constructor(app: Telling, place: IncomingPlace, patience = usualPatience) {
    this.app = app;
    this.place = place;
    this.patience = patience;
  }

  /** Rejects where it cannot listen. */
  async listen(): Promise<void> {
    const { SMTPServer: Server } = await import('smtp-server');
    const { port, host } = this.place;
    const server = new Server(this.options());
    await new Promise<void>((resolve, reject) => {
      // From then on an error is a line that broke, and its other side’s to mend.
      server.on('error', reject);
      server.listen(port, host, resolve);
    });
    this.server = server;
  }

  /** Waits a moment for what is being taken in; the rest was not answered for, and comes again. */
  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.race([closed, wait(closeMs, undefined, { ref: false })]);
  }

  private options(): SMTPServerOptions {
    return {
      name: this.app.mail.domain!,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: this.place.bytes,
      rejectOversized: true,
      maxClients: connectionsAtMost,
      socketTimeout: this.patience.quietMs,
      closeTimeout: closeMs,
      onMailFrom: (_, session, answer) => void this.admit(session).then(answer),
      onRcptTo: ({ address }, session, answer) => void this.admit(session, address).then(answer),
      onData: (stream, session, answer) => void this.take(stream, session).then(answer),
    };
  }

  /** Null lets it go on: no more of one mail server than is its share, and to no address but ours. */
  private async admit({ remoteAddress }: SMTPServerSession, address?: string): Promise<Error | null> {
    const { rates, live, mail, counts } = this.app;
    try {
      await rates.mailIn(remoteAddress);
      if (address === undefined) return null;
      const { is } = await mailBehind(live, address, mail);
      if (is === 'ours') return null;
      counts.countIncoming(is);
      return reply(550, 'There is no such address here');
    } catch (error) {
      return this.later(error);
    }
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | null> {
    const { mailFrom, rcptTo } = session.envelope;
    const bytes = await this.read(stream, session);
    if (bytes === null) return null;
    const from = mailFrom ? mailFrom.address : '';
    const to = rcptTo.map(({ address }) => address);
    try {
      await taking(() => takeMail(this.app, { from, to, bytes }));
      return null;
    } catch (error) {
      return this.later(error);
    }
  }

  /** Null for what did not come whole, or is too large: it is heard to its end, and answered so. */
  private async read(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Buffer | null> {
    const late = setTimeout(() => this.hangUp(session), this.patience.mailMs);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
    } catch {
      return null;
    } finally {
      clearTimeout(late);
    }
    if (stream.sizeExceeded) this.app.counts.countIncoming('tooLarge');
    return stream.sizeExceeded ? null : Buffer.concat(chunks);
  }

  private hangUp({ id }: SMTPServerSession): void {
    for (const connection of this.server!.connections) if (connection.session.id === id) connection.close();
  }

  private later(error: unknown): Error {
    const { log, noteOutage } = this.app;
    if (isUnavailable(error)) noteOutage(error);
    else if (!(error instanceof Refusal)) log.error({ err: error }, 'a mail was not taken in; it is brought again');
    return reply(451, 'Not now, try again later');
  }
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
