import type { ClipboardEvent } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { besideDrafts } from '../../../src/client/files/beside-draft.ts';
import { chooseFiles } from '../../../src/client/files/choose.ts';
import { takePasted } from '../../../src/client/files/pasted-files.ts';
import { sendWhenNeeded } from '../../../src/client/messages/send-when-needed.ts';
import { leftHere, forgetLeftHere } from '../../../src/client/session/left-here.ts';
import { newStand } from '../live-stage.tsx';
import { memoryKeep } from '../memory-keep.ts';

const here = { conversationId: 'conversation' };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const file = (name: string, content = 'a') => new File([content], name, { type: 'text/plain' });

test('[CLIENT150] ten files at most stand beside a draft, and how many were too many is said', async () => {
  const { live } = newStand({});
  const some = Array.from({ length: 8 }, (_, at) => file(`${at}.txt`));
  expect(await chooseFiles(live, here, 25, some)).toBe(0);
  expect(await chooseFiles(live, { conversationId: 'other' }, 25, some)).toBe(0);
  expect(await chooseFiles(live, here, 25, some)).toBe(6);
  expect(live.files.store.get().filter(({ conversationId }) => conversationId === 'conversation')).toHaveLength(10);
});

test('[CLIENT150] ten stand there as well where more are pasted while the first are looked at', async () => {
  const { live } = newStand({});
  const some = Array.from({ length: 8 }, (_, at) => file(`${at}.txt`));
  const both = await Promise.all([1, 2].map(() => chooseFiles(live, here, 25, some)));
  expect(both[0]! + both[1]!).toBe(6);
  expect(live.files.store.get()).toHaveLength(10);
});

test('[CLIENT152] a message that is sent at once takes a picture with it that is not measured yet', async () => {
  const { live } = newStand({});
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:picture', revokeObjectURL: () => undefined });
  vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(4);
  vi.spyOn(HTMLImageElement.prototype, 'naturalHeight', 'get').mockReturnValue(3);
  const drawn: HTMLImageElement[] = [];
  vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(function (this: HTMLImageElement) {
    drawn.push(this);
  });
  const picture = new File(['a'], 'photo.jpg', { type: 'image/jpeg' });
  await Promise.race([chooseFiles(live, here, 25, [picture]), new Promise((go) => setTimeout(go, 100))]);
  expect(drawn).toHaveLength(1);
  expect(live.files.store.get()).toMatchObject([{ name: 'photo.jpg', shape: null }]);
  drawn[0]!.dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(live.files.store.get()).toMatchObject([{ shape: { width: 4, height: 3 } }]));
});

test('[CLIENT150] what is empty, too large or no file is not sent, says so, and takes no room', async () => {
  const kept = new Map<string, unknown>();
  const { live } = newStand({}, { keep: memoryKeep(kept) });
  const folder = Object.assign(file('dossier'), { slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }) });
  const large = file('film.mp4', 'x'.repeat(1_048_577));
  await chooseFiles(live, here, 1, [file('vide.txt', ''), large, folder, file('../../a\u202Egpj.txt')]);
  expect(live.files.store.get().map(({ name, state, reason }) => [name, state, reason])).toEqual([
    ['vide.txt', 'failed', 'file.empty'],
    ['film.mp4', 'failed', 'file.tooLarge'],
    ['dossier', 'failed', 'file.unknown'],
    ['agpj.txt', 'waiting', null],
  ]);
  expect([...kept.keys()].filter((key) => key.startsWith('bytes'))).toHaveLength(1);
});

test('[CLIENT150] words that are pasted with a picture of them are pasted as words', () => {
  const files = [file('image.png')];
  const taken: string[] = [];
  const paste = (types: string[]) => {
    const preventDefault = vi.fn<() => void>();
    const event = { clipboardData: { types, files }, preventDefault } as unknown as ClipboardEvent;
    takePasted(event, (some) => taken.push(...some.map(({ name }) => name)));
    return preventDefault.mock.calls.length;
  };
  expect([paste(['text/plain', 'Files']), taken]).toEqual([0, []]);
  expect([paste(['Files']), taken]).toEqual([1, ['image.png']]);
});

test('[CLIENT158] files without words count as a draft on the way out, and nothing of them stays', async () => {
  const kept = new Map<string, unknown>();
  const { live } = newStand({}, { keep: memoryKeep(kept) });
  await chooseFiles(live, here, 25, [file('a.txt'), file('b.txt')]);
  await chooseFiles(live, { conversationId: 'other' }, 25, [file('c.txt')]);
  live.drafts.set('other', 'Bonjour');
  expect(await leftHere(live)).toEqual({ unsent: 0, drafts: 2 });
  const [sent] = besideDrafts(live.files.store.get(), []);
  live.outbox.add('conversation', '', { attachmentIds: [sent!.id] });
  expect(await leftHere(live)).toEqual({ unsent: 1, drafts: 2 });
  await forgetLeftHere(live);
  expect(kept.size).toBe(0);
});

test.each(['with the next connection', 'by itself'])(
  '[CLIENT153] what sends is asked for with the first message, and again %s where it could not come',
  async (how) => {
    const { live } = newStand({});
    let comes = false;
    const begun: string[] = [];
    const sendAll = () => {
      begun.push('sending');
      return () => void begun.push('ended');
    };
    const fetchSending = vi.fn<() => Promise<{ sendAll: typeof sendAll }>>(async () => {
      if (!comes) throw new TypeError('Failed to fetch');
      return { sendAll };
    });
    const end = sendWhenNeeded(live, fetchSending, () => null);
    expect(fetchSending).not.toHaveBeenCalled();
    live.outbox.add('conversation', 'Bonjour');
    await vi.waitFor(() => expect(fetchSending).toHaveBeenCalledTimes(1));
    comes = true;
    if (how === 'with the next connection') live.connection.state.set('disconnected');
    await vi.waitFor(() => expect(begun).toEqual(['sending']));
    live.outbox.add('conversation', 'Encore');
    end();
    expect(begun).toEqual(['sending', 'ended']);
  },
);
