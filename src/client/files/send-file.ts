import type { LiveClient } from '../live/client.ts';
import type { ChosenFile } from './chosen-file.ts';
import type { Pace } from './pace.ts';
import { sendPart } from './send-part.ts';

type Way = { client: LiveClient; pace: Pace; over: AbortSignal; onReceived(received: number): void };

/** This device cannot read it any more: it was taken away, or changed, before it was kept. */
export class Unreadable extends Error {}

/** Sends a file from where the server has it, part after part, and has the server take it. May be repeated, whatever became of it before. */
export async function sendFile(file: ChosenFile, bytes: Blob, way: Way): Promise<void> {
  const { id, name, announced, conversationId } = file;
  const { client, pace, over, onReceived } = way;
  const where = announced ? { establishmentId: announced.establishmentId } : { conversationId: conversationId! };
  let { received } = await client.beginUpload.mutate({ id, ...where, name, size: bytes.size });
  while (received < bytes.size && !over.aborted) {
    onReceived(received);
    const part = await readPart(bytes, received, pace.bytes());
    const began = performance.now();
    try {
      received = await sendPart(id, received, part, over);
    } catch (error) {
      pace.cut();
      throw error;
    }
    pace.took(performance.now() - began);
  }
  over.throwIfAborted();
  onReceived(received);
  await client.finishUpload.mutate({ id });
}

function readPart(bytes: Blob, from: number, length: number): Promise<ArrayBuffer> {
  return bytes
    .slice(from, from + length)
    .arrayBuffer()
    .catch(() => {
      throw new Unreadable();
    });
}
