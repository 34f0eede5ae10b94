import { act, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ToldLater } from '../../../src/client/hours/told-later.tsx';
import { layerWords } from '../../../src/client/i18n/layer-words.ts';
import { loadSentences } from '../../../src/client/i18n/load.ts';
import type { Me } from '../../../src/shared/me.ts';
import type { Conversation, Message } from '../../../src/shared/public.ts';
import { tellingHours } from '../../../src/shared/telling-hours.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import { plain } from '../chat.tsx';
import { pass } from '../fake-time.ts';
import { conversation, ids, message, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';

beforeAll(() => loadSentences('fr', layerWords).then(() => undefined));
/** A Friday evening in Paris. */
const evening = new Date('2026-11-20T20:30:00Z');
beforeEach(() => void vi.setSystemTime(evening));

function teacher(announceUrgently = true): Me {
  const me = meAs('Leïla', ['Collège Jules-Verne', 'teacher']);
  const [mine] = me.memberships;
  const may = { ...mine!.may, announceUrgently };
  return {
    ...me,
    user: { ...me.user, id: ids.me },
    memberships: [{ ...mine!, may, hours: tellingHours('france', []) }],
  };
}

const mine = (more: Partial<Message> = {}) =>
  message(3, { authorId: ids.me, createdAt: new Date('2026-11-20T20:29:00Z'), ...more });
const toParent = (more: Partial<Conversation> = {}) =>
  conversation({
    participants: [participant('Leïla'), participant('Omar', { role: 'parent' })],
    lastMessage: mine(),
    ...more,
  });

/** `told`, which it answers: what the server knows that it was told at once. */
async function show(one = toParent(), { me = teacher(), answers = {} }: { me?: Me; answers?: Answers } = {}) {
  const told: string[] = [];
  const tellNow = ({ id }: { id: string }) => {
    told.push(id);
    return { messageId: id, toldAt: new Date() };
  };
  const toldNow = () => told.map((messageId) => ({ messageId, toldAt: new Date() }));
  const shown = stage(<ToldLater conversation={one} />, { me, answers: { tellNow, toldNow, ...answers } });
  await act(() => pass(100));
  return { ...shown, told };
}
const button = () => screen.queryByRole('button', { name: 'Prévenir maintenant' });
const said = () => screen.queryAllByRole('status').map(plain);

async function press() {
  act(() => button()!.click());
  await act(() => pass(500));
  const dialog = within(screen.getByRole('alertdialog'));
  act(() => dialog.getByRole('button', { name: 'Prévenir maintenant' }).click());
  await act(() => pass(500));
  return dialog;
}

test('[CLIENT305] whoever may has their last message told at once, is asked before, and sees that it was', async () => {
  const { told } = await show();
  expect(said()).toEqual(['Omar recevra une notification lundi 07:00.']);
  await press();
  expect(told).toEqual(['message 3']);
  expect(said()).toContain('Votre dernier message a été signalé sans attendre.');
  expect(button()).toBeNull();
});

test('[CLIENT305] on another device it is seen that it was told', async () => {
  const { told, live } = await show();
  expect(button()).toBeTruthy();
  told.push('message 3');
  act(() => askWhatRang(live, new Set(['toldNow'] as const)));
  await act(() => pass(100));
  expect(said()).toContain('Votre dernier message a été signalé sans attendre.');
});

test('[CLIENT305] why it is refused is said where it was asked, and it may be tried again', async () => {
  const tellNow = () => {
    throw refused('telling.notHeld', 'CONFLICT');
  };
  await show(undefined, { answers: { tellNow } });
  const dialog = await press();
  expect(dialog.getByText(/ne retiennent pas, ou plus/)).toBeTruthy();
  expect(dialog.getByRole('button', { name: 'Prévenir maintenant' })).toBeTruthy();
});

const omarHasRead = participant('Omar', { role: 'parent', lastReadSeq: 3 });
test.each<[what: string, one: Conversation, me?: Me]>([
  ['whoever may not', toParent(), teacher(false)],
  ['they have written nothing that the page holds', toParent({ lastMessage: mine({ authorId: ids.omar }) })],
  ['it was deleted', toParent({ lastMessage: mine({ deletedAt: evening }) })],
  ['nothing was written', toParent({ lastMessage: null })],
  ['it was told at its hour', toParent({ lastMessage: mine({ createdAt: new Date('2026-11-20T14:00:00Z') }) })],
  ['its reader shows that they have read it', toParent({ participants: [participant('Leïla'), omarHasRead] })],
])('[CLIENT305] nothing is offered, and nothing asked, where %s', async (_, one, me = teacher()) => {
  const toldNow = vi.fn<() => never[]>(() => []);
  await show(one, { me, answers: { toldNow } });
  expect(said()).toEqual(['Omar recevra une notification lundi 07:00.']);
  expect(button()).toBeNull();
  expect(toldNow).not.toHaveBeenCalled();
});

test('[CLIENT305] it is offered where others wrote since, for the last one of the reader’s own', async () => {
  const answered = message(4, { authorId: ids.omar });
  const { told, live } = await show(toParent({ lastMessage: answered }));
  expect(button()).toBeNull();
  const window = { items: [mine({ id: 'mine', seq: 3 }), answered], hasBefore: false, hasAfter: false };
  act(() => void live.queryClient.setQueryData(messagesKey('conversation'), window));
  await act(() => pass(100));
  await press();
  expect(told).toEqual(['mine']);
});

test('[CLIENT305] while another is on its way none is offered, or an earlier one would be told in its place', async () => {
  const { live } = await show();
  expect(button()).toBeTruthy();
  act(() => void live.outbox.add('conversation', 'x'));
  expect(button()).toBeNull();
});

test('[CLIENT305] it is offered for what was sent within this minute, and to those of a class of whom the page knows some', async () => {
  await show(
    toParent({
      kind: 'group',
      title: '6e B',
      participants: [participant('Leïla'), omarHasRead],
      participantCount: 60,
      lastMessage: mine({ createdAt: new Date(evening.getTime() + 20_000) }),
    }),
  );
  expect(button()).toBeTruthy();
});
