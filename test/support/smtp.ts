import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type ReceivedMail = { from: string; to: string[]; mail: Email; raw: string };
type Refusing = { responseCode: number; message: string };

/** What a test tells its SMTP server to do. */
export type Smtp = {
  url: string;
  port: number;
  received: ReceivedMail[];
  /** Null lets everybody in. */
  refuseRecipient: (address: string) => Refusing | null;
  refuseMail: Refusing | null;
  /** Whether the line is cut when a mail has come whole, before its answer. */
  diesBeforeAnswer: () => boolean;
  /** How long an answer takes. */
  answerMs: () => number;
} & AsyncDisposable;

/** An SMTP server of a test's own, without TLS unless `options` say so. */
export async function newSmtp(options: SMTPServerOptions = {}, port = 0): Promise<Smtp> {
  const smtp = { received: [] as ReceivedMail[], refuseMail: null, refuseRecipient: () => null } as unknown as Smtp;
  smtp.diesBeforeAnswer = () => false;
  smtp.answerMs = () => 0;
  const refused = ({ message, responseCode }: Refusing) => Object.assign(new Error(message), { responseCode });
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    ...options,
    onRcptTo({ address }, _, answer) {
      const why = smtp.refuseRecipient(address);
      answer(why && refused(why));
    },
    onData(stream, { envelope }, answer) {
      const hear = async (bytes: Buffer) => {
        if (smtp.refuseMail) return answer(refused(smtp.refuseMail));
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        smtp.received.push({ from, to, mail: await PostalMime.parse(bytes), raw: bytes.toString() });
        if (smtp.diesBeforeAnswer()) return cutAll(server);
        setTimeout(answer, smtp.answerMs(), null);
      };
      // Of a mail that does not come whole nothing is kept.
      void buffer(stream).then(hear, () => null);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  smtp.port = (server.server.address() as AddressInfo).port;
  smtp.url = `smtp://127.0.0.1:${smtp.port}?tls=none`;
  smtp[Symbol.asyncDispose] = () => {
    cutAll(server);
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return smtp;
}

function cutAll(server: SMTPServer): void {
  for (const connection of server.connections as Iterable<{ _socket: Socket }>) connection._socket.destroy();
}

/** Something that listens where an SMTP server should, and says this, or nothing. */
export async function newImpostor(says: string | null): Promise<{ url: string; port: number } & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (says !== null) socket.end(says);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port, url: `smtp://127.0.0.1:${port}?tls=none`, [Symbol.asyncDispose]: close };
}
