import { getErrorShape, getTRPCErrorFromUnknown } from '@trpc/server';
import { parseTRPCMessage } from '@trpc/server/rpc';
import type * as z from 'zod/mini';
import { sendInput } from '../../shared/inputs.ts';
import type { Context } from '../context.ts';
import type { Connection } from '../live/people/connection.ts';
import { encoder, transformer } from '../live/fan-out/encoder.ts';
import type { RequestId } from '../live/fan-out/frame.ts';
import { send } from '../messages/send.ts';
import { appRouter } from '../router.ts';
import { asMember } from '../trpc.ts';
import { noteError } from './note-error.ts';

const [path, type] = ['send', 'mutation'] as const;

/** How tRPC's client ends the frame of one `send`. */
const ending = Buffer.from(`"path":"${path}"}}`);

type Call = { id: RequestId; jsonrpc: '2.0' | undefined; input: z.infer<typeof sendInput> };

/**
 * What a busy server is asked most, one valid `send` in a frame of its own, is answered as the router's procedure would answer it, without
 * what the adapter and three levels of middleware cost around it. Everything else is the adapter's, and nothing overtakes it there.
 */
export class ShortPath {
  private running = 0;
  private adapterIsReading = false;
  private readonly ctx: Context;
  private readonly connection: Connection;

  constructor(ctx: Context, connection: Connection) {
    this.ctx = ctx;
    this.connection = connection;
  }

  /** False where the frame is the adapter's. */
  takes(frame: Buffer): boolean {
    const call = this.isFree && frame.subarray(-ending.length).equals(ending) ? readCall(frame) : null;
    if (call)
      this.answer(call).catch((err: unknown) => this.ctx.log.error({ err, path }, 'a call could not be answered'));
    else this.leaveToAdapter();
    return call !== null;
  }

  /** Whether no call that the adapter has read is still on its way to its verb. */
  private get isFree(): boolean {
    return !this.adapterIsReading && this.connection.callLimiter.calls === this.running;
  }

  /** Until the adapter has asked for callLimiter, which it does before anything else is waited for. */
  private leaveToAdapter(): void {
    if (this.adapterIsReading) return;
    this.adapterIsReading = true;
    setImmediate(() => (this.adapterIsReading = false));
  }

  private async answer({ id, jsonrpc, input }: Call): Promise<void> {
    this.running += 1;
    const { ctx } = this;
    try {
      const data = await asMember(ctx, { path, type }, (member) => send(member, input));
      this.say({ id, jsonrpc, result: { type: 'data', data: transformer.output.serialize(data) } });
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause);
      const { _config: config } = appRouter._def;
      noteError(ctx, { error, path, type });
      const shape = getErrorShape({ config, error, type, path, input, ctx });
      this.say({ id, jsonrpc, error: transformer.output.serialize(shape) });
    } finally {
      this.running -= 1;
    }
  }

  private say(response: object): void {
    const { socket } = this.connection;
    if (socket.readyState === socket.OPEN) socket.send(encoder.encode(response));
  }
}

/** Null for what the adapter has to refuse, and for what only it knows. */
function readCall(frame: Buffer): Call | null {
  try {
    const message = parseTRPCMessage(encoder.decode(frame), transformer);
    if (message.method !== type || message.id === null || message.params.path !== path) return null;
    const { id, jsonrpc, params } = message;
    const { success, data: input } = sendInput.safeParse(params.input);
    return success ? { id, jsonrpc, input } : null;
  } catch {
    return null;
  }
}
