import { connect, type AddressInfo, type Socket } from 'node:net';
import { newServer, type HttpServer, type Site } from '../../src/server/http.ts';
import { newLog } from '../../src/server/log.ts';
import { until } from './until.ts';

/** Our HTTP server before an app of the test's own, and connections to it that read nothing until they are told to. */
export async function plainServer(
  parts: Partial<Site>,
): Promise<{ server: HttpServer; port: number } & AsyncDisposable> {
  const notFound: Site['handlePage'] = (_, res) => void res.writeHead(404).end();
  const server = newServer({
    handleTrpc: notFound,
    handleSession: notFound,
    handleUpload: notFound,
    handleFile: notFound,
    handleExport: notFound,
    handlePhoto: notFound,
    handleMailEnd: notFound,
    handlePage: notFound,
    handleUpgrade: (_, socket) => void socket.destroy(),
    ready: async () => ({}),
    headers: {},
    log: newLog('silent'),
    ...parts,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.cutAll();
    await closed;
  };
  return { server, port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close };
}

/** Closes nothing by itself, whatever the server does. */
export async function unread(port: number, text: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined).pause();
  await until(() => !socket.connecting, { everyMs: 2 });
  socket.write(text);
  return socket;
}

/** What it hears once it reads. */
export function reading(socket: Socket): { text(): string; ended: Promise<void> } {
  let text = '';
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()).once('end', () => resolve()));
  socket.on('data', (data) => (text += data.toString('latin1'))).resume();
  return { text: () => text, ended };
}
