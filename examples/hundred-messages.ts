/** Signs in over HTTP, opens the socket, sends 100 messages named by itself, and receives each exactly once as another person. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createTRPCClient, createWSClient, httpLink, wsLink } from '@trpc/client';
import superjson from 'superjson';
import { WebSocket } from 'ws';
import type { AppRouter } from '../src/server/router.ts';

const origin = process.argv[2] ?? 'http://127.0.0.1:3000';

async function signIn(email: string) {
  let cookie = '';
  const keepCookie: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    cookie = response.headers.getSetCookie().join('; ').split(';')[0] ?? '';
    return response;
  };
  const http = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, transformer: superjson, fetch: keepCookie })],
  });
  const me = await http.auth.signIn.mutate({ email, password: 'preau-demo' });
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie, origin } });
    }
  }
  const ws = createWSClient({ url: `${origin.replace('http', 'ws')}/trpc`, WebSocket: Socket as never });
  return { me, ws, api: createTRPCClient<AppRouter>({ links: [wsLink({ client: ws, transformer: superjson })] }) };
}

const [parent, teacher] = await Promise.all(['parent', 'teacher'].map((who) => signIn(`${who}@jules-verne.example`)));
const { id } = await parent!.api.createConversation.mutate({ participantIds: [teacher!.me.user.id] });
const received: string[] = [];
const { eventCursor } = await teacher!.api.conversations.query({});
teacher!.api.onMessage.subscribe(
  { lastEventId: eventCursor },
  { onData: ({ data }) => void (data.type === 'message' && received.push(data.message.id)) },
);
const sent = Array.from({ length: 100 }, () => randomUUID());
for (const [index, name] of sent.entries()) {
  await parent!.api.send.mutate({ id: name, conversationId: id, body: `Message ${index + 1}` });
  await wait(110);
}
await wait(500);
const once = sent.every((name) => received.filter((other) => other === name).length === 1);
process.stdout.write(`${sent.length} sent, ${received.length} received, each exactly once: ${once ? 'yes' : 'no'}\n`);
[parent, teacher].forEach((person) => person!.ws.close());
process.exitCode = once ? 0 : 1;
