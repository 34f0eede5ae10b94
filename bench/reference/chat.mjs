// The smallest honest chat on `ws` and `pg`: what a school's developer would write by hand in an afternoon. One process; a cookie
// looked up in a table; a message is committed by its own INSERT before it is acknowledged; one JSON.stringify a message, one
// `send` a socket. With STORE=memory nothing is stored: that is the limit of `ws` itself.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const { openStore } = await import(process.env.STORE === 'memory' ? './memory-store.mjs' : './postgres-store.mjs');
const store = await openStore();
const rooms = new Map();

const server = createServer((_, res) => res.writeHead(404).end());
const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false });

server.on('upgrade', (req, socket, head) => {
  socket.on('error', () => socket.destroy());
  admit(req, socket, head).catch(() => socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n'));
});

server.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 4096 }, () =>
  process.stdout.write('ready\n'),
);
process.on('SIGTERM', () => process.exit(0));

async function admit(req, socket, head) {
  const userId = await store.userOf(/\bpreau_session=(\w+)/.exec(req.headers.cookie ?? '')?.[1] ?? '');
  if (!userId) {
    socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
    return;
  }
  const conversations = new Set(await store.conversationsOf(userId));
  wss.handleUpgrade(req, socket, head, (ws) => attend(ws, { userId, conversations }));
}

function attend(ws, person) {
  const say = (frame) => ws.send(JSON.stringify(frame));
  ws.on('error', () => ws.terminate());
  ws.on('close', () => person.conversations.forEach((id) => rooms.get(id)?.delete(ws)));
  ws.on('message', (data) => {
    const frame = JSON.parse(data.toString());
    const answering = frame.type === 'send' ? send(say, person, frame) : follow(ws, say, person, frame);
    answering.catch(() => say({ type: 'refused', ref: frame.ref }));
  });
}

async function follow(ws, say, { conversations }, { after }) {
  for (const id of conversations) {
    if (!rooms.has(id)) rooms.set(id, new Set());
    rooms.get(id).add(ws);
  }
  const missed = after === undefined ? [] : await store.messagesSince([...conversations], after);
  for (const message of missed) say({ type: 'message', message });
  say({ type: 'following' });
}

async function send(say, { userId, conversations }, { ref, conversationId, body }) {
  const allowed = conversations.has(conversationId) && typeof body === 'string' && body.length <= 10_000;
  if (!allowed) throw new Error('refused');
  const message = await store.add(conversationId, userId, body);
  say({ type: 'sent', ref, message });
  const frame = JSON.stringify({ type: 'message', message });
  for (const socket of rooms.get(conversationId) ?? []) socket.send(frame);
}
