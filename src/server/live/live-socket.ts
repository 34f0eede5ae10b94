import { WebSocket } from 'ws';

type BufferLike = Parameters<WebSocket['send']>[0];
type Callback = (error?: Error) => void;
type Options = { mask?: boolean; binary?: boolean; compress?: boolean; fin?: boolean };

/** What the encoder answers for a registration: the subscription says nothing yet, the hub will. */
export const nothing = '';

/** A socket that sends nothing for `nothing`: the adapter sends whatever its encoder returns. */
export class LiveSocket extends WebSocket {
  override send(data: BufferLike, options?: Options | Callback, callback?: Callback): void {
    if (data === nothing) return;
    if (typeof options === 'object') super.send(data, options, callback);
    else super.send(data, options);
  }
}
