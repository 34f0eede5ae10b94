import { hearMessage, numberAt, type Wire } from './wire.ts';

const refMark = '"ref":';

/** The frames of bench/reference. */
export const plainWire: Wire = {
  follow: ({ cursor }) => [
    JSON.stringify({ type: 'follow', after: cursor === undefined ? undefined : Number(cursor) }),
  ],
  send: (n, conversationId, body) =>
    `{"type":"send","ref":${n},"conversationId":"${conversationId}","body":"#${n} ${body}"}`,
  hear(read, from, end, ears) {
    if (read.startsWith('{"type":"message"', from)) return hearMessage(read, from, end, ears);
    const text = read.slice(from, end);
    const n = numberAt(text, text.indexOf(refMark) + refMark.length);
    if (text.startsWith('{"type":"following"')) ears.ready();
    else if (text.startsWith('{"type":"sent"')) ears.sent(n);
    else ears.refused(n, text);
    return false;
  },
  cursorOf: (text) => String((JSON.parse(text) as { message: { seq: number } }).message.seq),
};
