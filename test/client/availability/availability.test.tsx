import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { AbsenceNote } from '../../../src/client/availability/absence-note.tsx';
import { AvailabilityLine } from '../../../src/client/availability/availability-line.tsx';
import { layerWords } from '../../../src/client/i18n/layer-words.ts';
import { loadSentences } from '../../../src/client/i18n/load.ts';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import type { Availability } from '../../../src/shared/availability.ts';
import type { Conversation } from '../../../src/shared/public.ts';
import { plain } from '../chat.tsx';
import { conversation, ids, message, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';

beforeAll(() => loadSentences('fr', layerWords).then(() => undefined));

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const durand = { userId: 'id of Durand', name: 'M. Durand' };
const away = (more: Partial<NonNullable<Availability['absence']>> = {}): Availability => ({
  answersWithin: 'week',
  absence: {
    from: day(-2),
    until: day(5),
    text: 'Je suis en formation.',
    substitute: durand,
    since: new Date(Date.now() - 86_400_000),
    hasWritten: false,
    maySubstitute: true,
    ...more,
  },
});

function show(answer: Availability | null, given: Partial<Conversation> = {}) {
  const held = { answer };
  const asked = vi.fn<() => Availability | null>(() => held.answer);
  const create = vi.fn<(input: object) => Conversation>(() => conversation({ id: 'with Durand' }));
  const me = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
  const one = conversation(given);
  const shown = stage(
    <>
      <AvailabilityLine conversation={one} />
      <AbsenceNote conversation={one} />
    </>,
    { me, answers: { availabilityIn: asked, createConversation: create } },
  );
  return { ...shown, held, asked, create };
}
const head = () => screen.queryAllByRole('note').map(plain).join();
const foot = () => screen.queryAllByRole('status').map(plain).join();

test('[CLIENT281] at the head of a conversation stands how soon its other one usually answers', async () => {
  show({ answersWithin: 'twoDays', absence: null });
  expect(await screen.findByRole('note')).toBeTruthy();
  expect(head()).toBe('Claire répond d’habitude sous deux jours.');
  expect(foot()).toBe('');
});

test('[CLIENT282] while somebody is away the head and the foot say until when and who answers, with the way to them', async () => {
  const { create, places } = show(away());
  await waitFor(() => expect(head()).toMatch(/^En absence jusqu’au .*\. M\. Durand répond pendant ce temps\.$/));
  expect(foot()).toContain('M. Durand répond pendant ce temps.');
  expect(foot()).not.toContain('formation');
  await userEvent.click(screen.getByRole('button', { name: /Écrire à .*M\. Durand/ }));
  await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie/with Durand'));
  expect(create.mock.lastCall![0]).toMatchObject({ participantIds: [durand.userId] });
});

test('[CLIENT282] whoever may not write to the substitute sees who it is, and no way that is refused', async () => {
  show(away({ maySubstitute: false }));
  await waitFor(() => expect(head()).toContain('M. Durand'));
  expect(screen.queryByRole('button')).toBeNull();
});

test('[CLIENT283] whoever has written since is answered once, by a state that is no message', async () => {
  show(away({ hasWritten: true }));
  await waitFor(() => expect(foot()).toMatch(/^Réponse automatique de Claire.*Je suis en formation\./));
});

test('[CLIENT283] what is written on an open page is answered as it is sent', async () => {
  show(away(), { lastMessage: message(4, { authorId: ids.me, createdAt: new Date() }) });
  await waitFor(() => expect(foot()).toMatch(/^Réponse automatique de Claire/));
});

test.each([
  ['is over', away({ until: day(-1) })],
  ['is yet to begin', away({ from: day(2) })],
])('[CLIENT282] an absence that %s says nothing; how soon they answer is said then', async (_, answer) => {
  show(answer);
  await waitFor(() => expect(head()).toBe('Claire répond d’habitude sous une semaine.'));
  expect(foot()).toBe('');
});

test('[CLIENT282] it comes to an open page as the bell rings', async () => {
  const { held, live } = show({ answersWithin: null, absence: null });
  await act(() => Promise.resolve());
  expect(head()).toBe('');
  held.answer = away();
  act(() => askWhatRang(live, new Set(['availability'])));
  await waitFor(() => expect(head()).toContain('En absence'));
});

test('[CLIENT281] of families, and in groups, nothing is asked', async () => {
  const { asked } = show(away(), { participants: [participant('Leïla'), participant('Claire', { role: 'parent' })] });
  const group = show(away(), { kind: 'group', title: '6e B' });
  await act(() => Promise.resolve());
  expect(asked).not.toHaveBeenCalled();
  expect(group.asked).not.toHaveBeenCalled();
  expect(head()).toBe('');
});
