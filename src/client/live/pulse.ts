const silentMs = 11_000;
const answerMs = 3_000;
const truthMs = 15_000;

/** When the other end was last heard, and whether it was asked for a sign of life since. */
export class Pulse {
  private heardAt = 0;
  private askedAt: number | null = null;

  /** How long it took where it was asked for; null where it was not. */
  hear(): number | null {
    this.heardAt = Date.now();
    const tookMs = this.askedAt === null ? null : this.heardAt - this.askedAt;
    this.askedAt = null;
    return tookMs;
  }

  ask(socket: Pick<WebSocket, 'send'>): void {
    if (this.askedAt !== null) return;
    this.askedAt = Date.now();
    socket.send('PING');
  }

  /** For the next socket. */
  forget(): void {
    this.askedAt = null;
  }

  isAlive(): boolean {
    return Date.now() - this.heardAt <= truthMs;
  }

  isSilent(): boolean {
    return Date.now() - this.heardAt > silentMs;
  }

  isUnanswered(): boolean {
    return this.askedAt !== null && Date.now() - this.askedAt > answerMs;
  }
}
