import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TRPCClientError } from '@trpc/client';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FoundMessage } from '../../../src/shared/found-messages.ts';
import { list, log, plain, showChat } from '../chat.tsx';
import { conversation, message, participant } from '../people.ts';
import { meAs } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';

beforeEach(() => {
  window.history.replaceState(null, '', '/fr/parents/messagerie');
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

const conversationId = '8c1f7c8e-3a0e-4f9b-9a39-2d3f3a0e4f9b';
const claire = conversation({ id: conversationId });
const messages = [1, 2, 3].map((seq) => message(seq, { conversationId }));

function found(seq: number): FoundMessage {
  return { message: messages[seq - 1]!, conversationId, snippet: { text: `Message n° ${seq} <b>`, marks: [[0, 7]] } };
}

const answersWith = (items: FoundMessage[], more: object = {}): Answers => ({
  searchMessages: () => ({ items, isNear: false, nextCursor: null, ...more }),
  messages: () => ({ items: messages, hasBefore: false, hasAfter: false }),
});

const box = () => screen.findByRole('searchbox', { name: 'Rechercher dans les messages' });

async function search(scene: Parameters<typeof showChat>[0], query = 'message') {
  const shown = showChat({ conversations: [claire], ...scene });
  await within(list()).findByText('Claire');
  await userEvent.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
  await userEvent.type(await box(), query);
  return shown;
}

test('[CLIENT130] Ctrl+Shift+F opens the search, whose answer says who wrote what where, with the words marked', async () => {
  const { server } = await search({ answers: answersWith([found(3), found(1)]) });
  const rows = await screen.findAllByRole('link', { name: /Message/ });
  expect(rows.map(plain)).toEqual([
    expect.stringMatching(/^Claire.*ClaireMessage n° 3 <b>$/),
    expect.stringMatching(/^Claire.*ClaireMessage n° 1 <b>$/),
  ]);
  expect(rows[0]!.querySelector('mark')!.textContent).toBe('Message');
  expect(server.calls('searchMessages').at(-1)!.input).toMatchObject({ query: 'message' });
  expect(new URLSearchParams(window.location.search).get('search')).toBe('message');
});

test('[CLIENT130] ↓ goes from the box through what was found, Enter opens it, and Esc leads back to where one was', async () => {
  window.history.replaceState(null, '', `/fr/parents/messagerie/${conversationId}`);
  await search({ first: conversationId, answers: answersWith([found(2), found(1)]) });
  const [first, second] = await screen.findAllByRole('link', { name: /Message/ });
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(first);
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(await box());
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(window.location.search).toContain('message=2');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-seq')).toBe('2'));
  expect(document.activeElement!.hasAttribute('data-shown')).toBe(true);
  (await box()).focus();
  await userEvent.keyboard('{Escape}');
  expect(window.location.search).toBe('');
  expect(within(list()).queryByRole('searchbox')).toBeNull();
});

test('[CLIENT131] the address of a message opens its conversation there, fetching what stands around it', async () => {
  window.history.replaceState(null, '', `/fr/parents/messagerie/${conversationId}?message=40`);
  const around = Array.from({ length: 5 }, (_, index) => message(38 + index, { conversationId }));
  const answers: Answers = {
    messages: ({ around: seq }: { around?: number }) =>
      seq === 40
        ? { items: around, hasBefore: true, hasAfter: true }
        : { items: [message(90, { conversationId })], hasBefore: true, hasAfter: false },
  };
  showChat({ first: conversationId, conversations: [{ ...claire, lastSeq: 90, lastReadSeq: 90 }], answers });
  await within(await screen.findByRole('log')).findByText('Message n° 40');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-seq')).toBe('40'));
});

test('[CLIENT131] a message that is not there, or not for the reader, is said to be so, and the conversation stays', async () => {
  window.history.replaceState(null, '', `/fr/parents/messagerie/${conversationId}?message=400`);
  showChat({ first: conversationId, conversations: [claire], answers: answersWith([]) });
  expect(await screen.findByText('Ce message n’est plus là, ou n’est pas visible pour vous.')).toBeDefined();
  expect(within(log()).getByText('Message n° 3')).toBeDefined();
});

test('[CLIENT130] nothing found says what to do; what was typed survives an error, and is asked for again', async () => {
  let failing = true;
  const answers: Answers = {
    searchMessages: () => {
      if (failing) throw new TRPCClientError('broken');
      return { items: [], isNear: false, nextCursor: null };
    },
  };
  await search({ answers }, 'cantine');
  expect(await screen.findByText('La recherche n’a pas abouti.')).toBeDefined();
  expect(((await box()) as HTMLInputElement).value).toBe('cantine');
  failing = false;
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(plain(await screen.findByText(/Aucun message ne contient/))).toBe('Aucun message ne contient « cantine ».');
  expect(screen.getByText('Essayez avec moins de mots, ou un autre.')).toBeDefined();
});

test('[CLIENT130] by author, school and days, all of it in the address, and searched everywhere again at a press', async () => {
  const two = meAs('Leïla', ['Collège Jules-Verne', 'parent'], ['École Ibn-Khaldoun', 'parent']);
  const { server } = await search({ me: two, answers: answersWith([]) });
  await userEvent.click(screen.getByRole('button', { name: 'Filtres' }));
  expect(screen.getByRole('combobox', { name: 'Établissement' })).toBeDefined();
  expect(screen.getByRole('option', { name: 'Claire' })).toBeDefined();
  for (const [label, value] of [
    ['Du', '2026-03-01'],
    ['Au', '2026-03-31'],
  ] as const)
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const last = () => server.calls('searchMessages').at(-1)!.input;
  await waitFor(() => expect(last()).toMatchObject({ from: expect.any(Date), to: expect.any(Date) }));
  expect(window.location.search).toContain('from=2026-03-01&to=2026-03-31');
  await userEvent.click(await screen.findByRole('button', { name: 'Chercher partout' }));
  await waitFor(() => expect(last()).not.toHaveProperty('from'));
});

test('[CLIENT132] in one conversation, and to a day of it', async () => {
  window.history.replaceState(null, '', `/fr/parents/messagerie/${conversationId}`);
  const answers: Answers = {
    ...answersWith([found(1)]),
    messages: ({ at }: { at?: Date }) => ({ items: at ? [messages[1]!] : messages, hasBefore: false, hasAfter: false }),
  };
  const { server } = showChat({
    first: conversationId,
    conversations: [
      { ...claire, kind: 'group', title: 'Conseil', participants: [participant('Leïla'), participant('Claire')] },
    ],
    answers,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Rechercher dans cette conversation' }));
  await userEvent.type(await box(), 'message');
  await waitFor(() => expect(server.calls('searchMessages').at(-1)?.input).toMatchObject({ conversationId }));
  await userEvent.type(screen.getByLabelText('Aller à une date'), '2026-11-18{Enter}');
  await waitFor(() => expect(window.location.search).toContain('message=2'));
  const { at } = server
    .calls('messages')
    .map(({ input }) => input as { at?: Date })
    .find((input) => input.at)!;
  expect(at?.toISOString()).toBe('2026-11-17T23:00:00.000Z');
  await userEvent.click(screen.getByRole('button', { name: 'Chercher dans toutes les conversations' }));
  await waitFor(() => expect(server.calls('searchMessages').at(-1)!.input).not.toHaveProperty('conversationId'));
});
