import { createReadStream } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { Refusal } from '../../shared/refusals.ts';
import type { Log } from '../log.ts';

/** Where clamd listens: a port of a host, or a socket of this machine. */
export type ScannerPlace = { host: string; port: number } | { path: string };
/** Refuses a file in which something dangerous was found, and any file while nobody can tell. */
export type Scan = (path: string) => Promise<void>;

const patienceMs = 60_000;
const againMs = 10_000;

/** Has each file looked through by clamd; null for a place where nobody does. */
export function newScan(place: ScannerPlace | null, log: Log): Scan {
  if (!place) return async () => undefined;
  return async (path) => {
    const verdict = await ask(place, path).catch((err: unknown) => {
      log.error({ err }, 'the virus scanner does not answer: no file is taken');
      throw new Refusal('file.scannerAway', againMs);
    });
    if (verdict.endsWith(' FOUND')) throw new Refusal('file.infected');
    if (verdict !== 'stream: OK') {
      log.error({ verdict }, 'the virus scanner could not tell of a file: it is not taken');
      throw new Refusal('file.scannerAway', againMs);
    }
  };
}

/** clamd's INSTREAM: pieces, each behind its length in four bytes, and a piece of none at the end. Answers the one line that comes back. */
async function ask(place: ScannerPlace, path: string): Promise<string> {
  const socket = createConnection(place);
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer')));
  try {
    const answer = answerOf(socket);
    // Who refuses a file for its size closes while it is still being sent, and has said why.
    await Promise.race([tell(socket, path), answer]);
    return await answer;
  } finally {
    socket.destroy();
  }
}

async function tell(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (socket.destroyed) return;
    socket.write(lengthOf(piece.length));
    if (!socket.write(piece)) await drained(socket);
  }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('drain', resolve).once('close', () => resolve()));
}

function answerOf(socket: Socket): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.once('close', () => reject(new Error('closed without an answer')));
    socket.on('data', (data) => {
      text += data.toString();
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
    });
  });
}
