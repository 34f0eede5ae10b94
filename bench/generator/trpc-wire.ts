import { randomBytes } from 'node:crypto';
import { hearMessage, numberAt, type Wire } from './wire.ts';

const streams = ['onMessage', 'onConversation', 'onTyping', 'onPresence', 'onAccount'];
/** Below it are the ids of subscriptions, above it those of sends. */
const firstCall = 10;
const idMark = '{"id":';
/** How everything begins that the first subscription, which is that of the messages, tells. */
const eventMark = '{"id":1,"result":{"type":"data"';

/** The frames that the official client writes and reads, to the letter: tRPC over WebSocket, superjson's envelope. */
export const trpcWire: Wire = {
  follow: ({ cursor, streams: count }) =>
    streams.slice(0, count).map((path, index) => {
      const json = cursor === undefined || index > 1 ? {} : { lastEventId: cursor };
      return JSON.stringify({ id: index + 1, method: 'subscription', params: { input: { json }, path } });
    }),
  send: (n, conversationId, body) =>
    `{"id":${n + firstCall},"method":"mutation","params":{"input":{"json":{"id":"${uuidV7()}","conversationId":"${conversationId}","body":"#${n} ${body}"}},"path":"send"}}`,
  hear(read, from, end, ears) {
    if (read.startsWith(eventMark, from) && hearMessage(read, from, end, ears)) return true;
    const text = read.slice(from, end);
    const id = text.startsWith(idMark)
      ? numberAt(text, idMark.length)
      : Number((JSON.parse(text) as { id: unknown }).id);
    const errs = text.includes('"error":{');
    if (id > firstCall && errs) ears.refused(id - firstCall, text);
    else if (id > firstCall) ears.sent(id - firstCall);
    else if (errs || text.includes('"type":"reset"') || text.includes('"type":"stopped"')) ears.broken(text);
    else if (id === 1 && text.includes('"type":"started"')) ears.ready();
    return false;
  },
  cursorOf: (text) => (JSON.parse(text) as { result: { id: string } }).result.id,
};

const random = randomBytes(4).toString('hex');
let drawn = 0;

function uuidV7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  drawn += 1;
  const counter = drawn.toString(16).padStart(7, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.slice(0, 3)}-8${random.slice(0, 3)}-${counter.slice(3)}${random}`;
}
