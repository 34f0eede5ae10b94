import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

const withinMs = 180_000;

/** An SMTP server on this machine that takes every mail; `heard` waits for so many. */
export async function newSmtp() {
  const names: string[] = [];
  let [connections, wanted, enough] = [0, Infinity, () => undefined as void];
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_, answer) => ((connections += 1), answer()),
    onData(stream, _, answer) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('latin1')));
      stream.on('end', () => {
        names.push(/^Message-ID: (.+)$/im.exec(text)?.[1] ?? text.slice(0, 200));
        answer();
        if (names.length >= wanted) enough();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const heard = (many: number) =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${names.length} of ${many} mails came`)), withinMs);
      [wanted, enough] = [many, () => (clearTimeout(late), resolve())];
      if (names.length >= many) enough();
    });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?tls=none`,
    names,
    connections: () => connections,
    heard,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
