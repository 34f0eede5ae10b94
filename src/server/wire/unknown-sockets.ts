const most = 100;
const mostOfAddress = 20;

/** Sockets that have still to say by which token they call. They are nobody's, so there are few of them, and of one address fewer. */
export class UnknownSockets {
  private readonly byAddress = new Map<string, number>();
  private count = 0;

  /** False where there are too many. */
  enter(address: string): boolean {
    const known = this.byAddress.get(address) ?? 0;
    if (this.count >= most || known >= mostOfAddress) return false;
    this.count += 1;
    this.byAddress.set(address, known + 1);
    return true;
  }

  leave(address: string): void {
    const known = this.byAddress.get(address) ?? 0;
    this.count -= 1;
    if (known > 1) this.byAddress.set(address, known - 1);
    else this.byAddress.delete(address);
  }
}
