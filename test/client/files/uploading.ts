import { vi } from 'vitest';
import type { Described } from '../../../src/client/files/chosen-file.ts';
import { upload } from '../../../src/client/files/upload.ts';
import { conversationsOptions } from '../../../src/client/conversations/load.ts';
import { messagesOptions } from '../../../src/client/messages/load.ts';
import { deliver } from '../../../src/client/messages/deliver.ts';
import type { Message } from '../../../src/shared/public.ts';
import { atEnd } from '../fake-time.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { memoryKeep } from '../memory-keep.ts';
import { conversation, ids, message } from '../people.ts';

type Part = { id: string; offset: number; length: number };
type Sent = { id: string; conversationId: string; body: string; attachmentIds?: string[] };
type Trouble = {
  onPart?(part: Part, nth: number): unknown;
  onFinish?(id: string): unknown;
  onSend?(sent: Sent): unknown;
};

/** A server that keeps what it is sent of each file, as the real one does; `trouble` may throw in between. Kept between two pages where both are given the same. */
export function newFileServer() {
  return {
    held: new Map<string, string>(),
    finished: new Set<string>(),
    removed: [] as string[],
    rows: [] as Message[],
  };
}

export async function uploading(
  trouble: Trouble = {},
  { server = newFileServer(), kept = new Map<string, unknown>(), alone = true } = {},
) {
  const parts: Part[] = [];
  const sends: Sent[] = [];
  vi.stubGlobal('fetch', async (address: string, { body, signal }: { body: ArrayBuffer; signal: AbortSignal }) => {
    const { pathname, searchParams } = new URL(address, 'http://school.example');
    const part = { id: pathname.slice(9), offset: Number(searchParams.get('offset')), length: body.byteLength };
    parts.push(part);
    await trouble.onPart?.(part, parts.length);
    if (signal.aborted) throw new DOMException('given up', 'AbortError');
    const held = server.held.get(part.id) ?? '';
    const isNext = part.offset === held.length;
    if (isNext) server.held.set(part.id, held + new TextDecoder().decode(body));
    const received = String(server.held.get(part.id)?.length ?? 0);
    return new Response(null, { status: isNext ? 204 : 409, headers: { 'upload-offset': received } });
  });
  const stand = newStand(
    {
      ...schoolAnswers({ conversations: [conversation(), conversation({ id: 'other' })] }),
      beginUpload: ({ id }: { id: string }) => ({ received: server.held.get(id)?.length ?? 0 }),
      finishUpload: async ({ id }: { id: string }) => {
        await trouble.onFinish?.(id);
        server.finished.add(id);
      },
      removeUpload: ({ id }: { id: string }) => void server.removed.push(id),
      send: async (sent: Sent) => {
        sends.push(sent);
        await trouble.onSend?.(sent);
        const known = server.rows.find(({ id }) => id === sent.id);
        const row = known ?? message(4 + server.rows.length, { ...sent, authorId: ids.me });
        if (!known) server.rows.push(row);
        return row;
      },
    },
    { keep: memoryKeep(kept) },
  );
  const { live } = stand;
  await live.queryClient.fetchQuery(conversationsOptions(live));
  await live.queryClient.fetchQuery(messagesOptions(live, 'conversation'));
  await Promise.all([live.outbox.ready, live.files.ready]);
  const stops = [upload(live, alone), deliver(live, alone)];
  const stop = () => {
    for (const end of stops) end();
  };
  atEnd(stop);
  const states = () =>
    live.files.store.get().map(({ name, state, reason }) => (reason ? [name, state, reason] : [name, state]));
  return { ...stand, held: server, kept, parts, sends, states, stop };
}

export type Uploading = Awaited<ReturnType<typeof uploading>>;

let chosen = 0;

/** As if somebody had chosen it for a conversation. */
export function choose(
  { live }: Pick<Uploading, 'live'>,
  name: string,
  content: string,
  more: Partial<Described> = {},
): string {
  const id = `file-${(chosen += 1)}`;
  const described = { id, conversationId: 'conversation', name, size: content.length, mediaType: 'text/plain' };
  live.files.add({ ...described, reason: null, ...more }, new Blob([content]));
  return id;
}
