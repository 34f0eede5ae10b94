// Two people of the demo school write to each other over sockets, each signed in over HTTP: node .ci/exchange.mjs <address>
import { randomUUID } from 'node:crypto';
import { createTRPCClient, createWSClient, httpLink, wsLink } from '@trpc/client';
import superjson from 'superjson';
import { WebSocket } from 'ws';

const origin = process.argv[2];
const giveUp = setTimeout(() => fail('no message came within 20 seconds'), 20_000);

const parent = await signIn('parent@jules-verne.example');
const teacher = await signIn('teacher@jules-verne.example');
const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
for (const [from, to] of [
  [parent, teacher],
  [teacher, parent],
]) {
  const id = randomUUID();
  const { eventCursor } = await to.api.conversations.query({});
  await from.api.send.mutate({ id, conversationId, body: 'Bonjour !' });
  await hear(to, eventCursor, id);
}
await parent.ws.close();
await teacher.ws.close();
clearTimeout(giveUp);
process.stdout.write('Two people exchanged a message over sockets.\n');

async function signIn(email) {
  let cookie = '';
  const keepCookie = async (url, options) => {
    const response = await fetch(url, options);
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return response;
  };
  const http = httpLink({ url: `${origin}/trpc`, transformer: superjson, headers: { origin }, fetch: keepCookie });
  const me = await createTRPCClient({ links: [http] }).auth.signIn.mutate({ email, password: 'preau-demo' });
  class Socket extends WebSocket {
    constructor(url) {
      super(url, { headers: { cookie, origin } });
    }
  }
  const ws = createWSClient({ url: `${origin.replace('http', 'ws')}/trpc`, WebSocket: Socket });
  return { userId: me.user.id, ws, api: createTRPCClient({ links: [wsLink({ client: ws, transformer: superjson })] }) };
}

/** The cursor is read before the message is sent, so none is missed however late the subscription is there. */
function hear({ api }, lastEventId, id) {
  return new Promise((resolve) => {
    const onData = ({ data }) => data.type === 'message' && data.message.id === id && resolve();
    api.onMessage.subscribe({ lastEventId }, { onData, onError: (error) => fail(error.message) });
  });
}

function fail(reason) {
  process.stderr.write(`The exchange failed: ${reason}\n`);
  process.exit(1);
}
