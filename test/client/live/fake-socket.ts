/** A WebSocket in the test's hand: opens, hears and dies when the test says so. It answers PING, unless it is deaf. */
export class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static made: FakeSocket[] = [];
  static last(): FakeSocket {
    const socket = FakeSocket.made.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }

  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'blob';
  deaf = false;
  readonly sent: string[] = [];
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.made.push(this);
  }
  accept() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  send(frame: string) {
    this.sent.push(frame);
    if (frame === 'PING' && !this.deaf) queueMicrotask(() => this.hear('PONG'));
  }
  hear(data: string) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  /** A dead peer never says goodbye: closing towards it does not end. */
  close() {
    if (this.readyState >= 2) return;
    this.readyState = 2;
    if (!this.deaf) queueMicrotask(() => this.drop(1000));
  }
  /** Never opened: the server is down, or says no. */
  refuse() {
    this.readyState = 3;
    this.dispatchEvent(new Event('error'));
    this.dispatchEvent(new CloseEvent('close', { code: 1006 }));
  }
  drop(code: number) {
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code }));
  }
}
