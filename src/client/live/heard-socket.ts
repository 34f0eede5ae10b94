const openWithinMs = 10_000;

/** A WebSocket class that tells of every frame it hears and gives up an opening that takes too long. */
export function heardSocket(heard: () => void, Base: typeof WebSocket = WebSocket): typeof WebSocket {
  return class HeardSocket extends Base {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      const timer = setTimeout(() => {
        if (this.readyState === Base.CONNECTING) this.close();
      }, openWithinMs);
      this.addEventListener('open', () => {
        clearTimeout(timer);
        heard();
      });
      this.addEventListener('close', () => clearTimeout(timer));
      this.addEventListener('message', () => heard());
    }
  };
}
