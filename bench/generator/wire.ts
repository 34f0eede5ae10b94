/** What a socket hears, named alike for every server. */
export type Ears = {
  ready(): void;
  delivered(n: number, seq: number): void;
  sent(n: number): void;
  refused(n: number, why: string): void;
  /** Whatever breaks the promise that everything comes: a reset, a subscription that errs. */
  broken(why: string): void;
};

/** How one server is spoken to. `n` numbers a message of the load, in the body of which it travels: "#n …". */
export type Wire = {
  follow(options: { cursor?: string | undefined; streams: number }): string[];
  send(n: number, conversationId: string, body: string): string;
  /** What stands in `read` from `from` to `end`. True for a message of the load; only after one may `cursorOf` be asked. */
  hear(read: string, from: number, end: number, ears: Ears): boolean;
  /** Where to come back from, given the last delivery. */
  cursorOf(text: string): string;
};

/** Nothing else in a frame has the first sign, and few things the second: one sign that is rare is found faster than several. */
const bodySign = '#';
const seqMark = 'q":';

/** Not JSON.parse: the generator must cost less than the server that it measures. */
export function hearMessage(read: string, from: number, end: number, ears: Ears): boolean {
  const body = read.indexOf(bodySign, from);
  if (body < 0 || body >= end) return false;
  const seq = read.indexOf(seqMark, from);
  ears.delivered(numberAt(read, body + 1), numberAt(read, seq + seqMark.length));
  return true;
}

export function numberAt(text: string, from: number): number {
  let value = 0;
  for (let index = from; ; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return value;
    value = value * 10 + digit;
  }
}
