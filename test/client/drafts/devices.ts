import { carryDrafts } from '../../../src/client/drafts/carry-drafts.ts';
import type { Draft } from '../../../src/shared/drafts.ts';
import { atEnd, pass } from '../fake-time.ts';
import { newStand } from '../live-stage.tsx';
import { memoryKeep } from '../memory-keep.ts';
import type { newTabs } from '../memory-keep.ts';
import { conversation } from '../people.ts';

type Save = { id: string; conversationId: string; body: string; replyToId?: string; basedOn: string[] };

/** What the server keeps of one person's drafts, and their devices, each told of what the others do. */
export function newPerson() {
  const server = { drafts: [] as Draft[], saves: 0, fail: null as (() => Error) | null, hold: Promise.resolve() };
  const bells: (() => void)[] = [];
  let clock = 0;
  function save({ id, conversationId, body, replyToId = null as never, basedOn }: Save, bell: () => void) {
    server.saves += 1;
    if (server.fail) throw server.fail();
    const isEmpty = body === '' && !replyToId;
    const kept = server.drafts.filter((one) => !basedOn.includes(one.id) && one.id !== id);
    const savedAt = new Date((clock += 1));
    server.drafts = isEmpty ? kept : [{ id, conversationId, body, replyToId: replyToId ?? null, savedAt }, ...kept];
    for (const ring of bells) if (ring !== bell) ring();
    return server.drafts.filter((one) => one.conversationId === conversationId);
  }
  /** One of their devices, or with what another tab of it keeps one more of its tabs. */
  async function device(kept = new Map<string, unknown>(), tab: ReturnType<ReturnType<typeof newTabs>> | null = null) {
    const bell = () => stand.live.rang.emit(new Set(['drafts'] as const));
    const answers = {
      'account.drafts': () => [...server.drafts],
      'account.saveDraft': async (input: Save) => {
        const answer = save(input, bell);
        await server.hold;
        return answer;
      },
    };
    const stand = newStand(answers, { keep: memoryKeep(kept, tab) });
    bells.push(bell);
    const { live } = stand;
    live.queryClient.setQueryData(['conversations'], { items: [conversation({ id: 'c' })], nextCursor: null });
    atEnd(live.drafts.follow());
    await live.drafts.ready;
    return {
      ...stand,
      kept,
      carry: () => atEnd(carryDrafts(live)),
      type: (text: string, about?: string) => live.drafts.set('c', text, about),
      text: () => live.drafts.store.get()['c'] ?? '',
    };
  }
  const texts = () => server.drafts.map(({ body }) => body);
  return { server, device, texts };
}

export async function twoDevices() {
  const { server, device, texts } = newPerson();
  const [phone, desk] = [await device(), await device()];
  phone.carry();
  desk.carry();
  await pass(10);
  return { server, texts, phone, desk, device };
}
