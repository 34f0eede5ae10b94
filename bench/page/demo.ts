import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, startNode } from '../child.ts';

const password = 'preau-demo';

export type Demo = {
  origin: string;
  /** The cookie of somebody of Jules-Verne, by the name of their account. */
  cookieOf(who: string): Promise<string>;
} & AsyncDisposable;

/** A built server with the demo schools, on a database that comes along and goes with it: `dist` may be that of another version. */
export async function startDemo(dist: string): Promise<Demo> {
  const directory = mkdtempSync(join(tmpdir(), 'preau-bench-page-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    PREAU_DATA_DIR: directory,
    PREAU_DEMO: '1',
    PREAU_LOG_LEVEL: 'warn',
    // Four people write what a whole school would.
    PREAU_SENDS_PER_SECOND: '200',
    PREAU_SENDS_AT_ONCE: '1000',
    HOME: process.env.HOME,
  };
  const server = await startNode([resolve(dist, 'server/main.js')], { env, until: 'Préau is at' });
  return {
    origin,
    cookieOf: (who) => signIn(origin, `${who}@jules-verne.example`),
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function signIn(origin: string, email: string): Promise<string> {
  const answer = await fetch(`${origin}/trpc/auth.signIn`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { email, password } }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`${email} is not signed in: ${await answer.text()}`);
  return cookie;
}
