import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type pg from 'pg';
import { workerDatabase } from './database.ts';

/** A line to this worker's PostgreSQL that a test cuts, or lets hang: then it passes nothing on, and closes nothing. */
export type PostgresLine = {
  connection: pg.ClientConfig;
  url: string;
  /** How many of the connections that hung the near end still holds open; known once the line is mended. */
  hung(): number;
  cut(): Promise<void>;
  hang(): void;
  /** New connections go through again; those that hung stay so. */
  mend(): Promise<void>;
} & AsyncDisposable;

export async function postgresLine(): Promise<PostgresLine> {
  const { connection: there } = await workerDatabase();
  const pairs = new Set<[near: Socket, far: Socket]>();
  const hung = new Set<Socket>();
  let hangs = false;
  const server = createServer((near) => {
    const far = connect(`${there.host}/.s.PGSQL.${there.port}`);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      hung.delete(near);
      for (const socket of pair) socket.destroy();
    };
    near.on('error', end).on('close', end);
    far.on('error', end).on('close', () => hangs || end());
    if (!hangs) near.pipe(far).pipe(near);
  });
  const listen = async (port: number) => void (await once(server.listen(port, '127.0.0.1'), 'listening'));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const [near] of pairs) near.destroy();
    await closed;
  };
  const { user, database } = there;
  return {
    connection: { user, database, host: '127.0.0.1', port },
    url: `postgresql://${user}@127.0.0.1:${port}/${database}`,
    hung: () => hung.size,
    cut,
    hang() {
      hangs = true;
      for (const [near, far] of pairs) {
        hung.add(near.unpipe().pause());
        far.unpipe().pause();
      }
    },
    async mend() {
      hangs = false;
      // Read, and passed on to nobody: only so does it show that the near end has closed.
      for (const near of hung) near.resume();
      if (!server.listening) await listen(port);
    },
    [Symbol.asyncDispose]: async () => void (server.listening && (await cut())),
  };
}
