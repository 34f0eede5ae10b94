import { hash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { ask, film, patch } from './files.ts';
import { answered, insist } from './insist.ts';

const partBytes = 262_144;
const patienceMs = 20_000;
const partFollows: readonly number[] = [204, 409];

type Carried = { id: string; name: string; bytes: Buffer; digest: string; acked: number };
type Options = { chance: () => number; megabytes: number };
export type Carrier = ReturnType<typeof newCarrier>;

/**
 * Uploads files and sends messages with them without end, one after the other, as the client does: whatever breaks is begun again and
 * goes on from what the server has. Every fourth upload is given up, half or whole.
 */
export function newCarrier(client: TestClient, conversationId: string, { chance, megabytes }: Options) {
  const acked = new Map<string, { message: Message; digests: string[] }>();
  const [given, resumed, lost, halves, refused]: [string[], number[], string[], string[], unknown[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  let [stopped, coming] = [false, null as Carried | null];

  /** Before a file is finished it does not exist, and from then on it is whole. */
  async function look(file: Carried): Promise<void> {
    const answer = await ask(client, file);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.ok && hash('sha256', bytes) !== file.digest) halves.push(file.id);
  }
  async function bring(file: Carried, upTo: number): Promise<void> {
    const { id, name, bytes } = file;
    const begun = { id, conversationId, name, size: bytes.length };
    let { received } = await answered(client.http.beginUpload.mutate(begun), patienceMs);
    if (received < file.acked) lost.push(id);
    if (received < bytes.length && file.acked > 0) resumed.push(received);
    await look(file);
    while (received < upTo) {
      const { status, offset } = await patch(client, id, received, bytes.subarray(received, received + partBytes));
      if (!partFollows.includes(status)) throw new Error(`a part was answered with ${status}`);
      received = offset;
      file.acked = offset;
    }
  }
  async function carry(upTo = 1): Promise<Carried> {
    const file = newFile(megabytes + Math.floor(chance() * megabytes));
    coming = file;
    await insist(() => bring(file, file.bytes.length * upTo)).finally(() => (coming = null));
    if (upTo === 1) await insist(() => answered(client.http.finishUpload.mutate({ id: file.id }), patienceMs));
    return file;
  }
  async function send(): Promise<void> {
    const files = [await carry(), ...(chance() < 0.3 ? [await carry()] : [])];
    const attachmentIds = files.map(({ id }) => id);
    const named = { id: randomUUID(), conversationId, body: `message ${acked.size + 1}`, attachmentIds };
    const message = await insist(() => answered(client.api.send.mutate(named), patienceMs));
    acked.set(message.id, { message, digests: files.map(({ digest }) => digest) });
  }
  const run = (async () => {
    for (let round = 1; !stopped; round += 1) {
      const isGivenUp = round % 4 === 0;
      if (isGivenUp) given.push((await carry(chance() < 0.5 ? 0.5 : 1)).id);
      else await send();
      await wait(100);
    }
  })().catch((error: unknown) => refused.push(error));
  const stop = async () => {
    stopped = true;
    await run;
  };
  const isMidway = () => coming !== null && coming.acked > 0 && coming.acked < coming.bytes.length;
  return { client, acked, given, resumed, lost, halves, refused, isMidway, stop };
}

function newFile(megabytes: number): Carried {
  const bytes = film(megabytes * 1_048_576);
  return { id: randomUUID(), name: 'spectacle.mp4', bytes, digest: hash('sha256', bytes), acked: 0 };
}
