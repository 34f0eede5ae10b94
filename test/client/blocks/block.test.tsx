import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { BlockedPerson } from '../../../src/shared/blocks.ts';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import { BlockedSection } from '../../../src/client/settings/blocked-section.tsx';
import { box, plain, showChat } from '../chat.tsx';
import { conversation, ids, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const blockedAs = (name: string, more: Partial<BlockedPerson> = {}): BlockedPerson => ({
  userId: `id of ${name}`,
  establishmentId: ids.school,
  name,
  role: 'parent',
  photo: null,
  blockedAt: new Date(2026, 10, 18),
  ...more,
});
const me = meAs('Leïla', ['Collège Jules-Verne', 'teacher']);
const withParent = (more = {}) =>
  conversation({ participants: [participant('Leïla'), participant('Claire', { role: 'parent' })], ...more });
const openMenu = async () => userEvent.click(await screen.findByRole('button', { name: 'Options de la conversation' }));

test('[CLIENT172] who is blocked is asked about before, and that nobody is told is said', async () => {
  const set = vi.fn<(input: unknown) => BlockedPerson[]>(() => [blockedAs('Claire')]);
  showChat({ first: 'conversation', conversations: [withParent()], answers: { blockPerson: set }, me });
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Bloquer cette personne' }));
  const question = await screen.findByRole('alertdialog');
  expect(plain(question)).toContain('Cette personne n’en est pas prévenue.');
  await userEvent.click(within(question).getByRole('button', { name: 'Annuler' }));
  expect(set).not.toHaveBeenCalled();
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Bloquer cette personne' }));
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Bloquer' }));
  await waitFor(() => expect(set.mock.calls).toEqual([[{ userId: ids.claire, on: true }]]));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

test('[CLIENT172] what forbids it is said in the menu, and what the server refuses in the question', async () => {
  const { unmount } = showChat({ first: 'conversation', conversations: [conversation()], me });
  await openMenu();
  const item = await screen.findByRole('menuitem', { name: /Bloquer cette personne/ });
  expect(item.getAttribute('aria-disabled')).toBe('true');
  expect(item.textContent).toContain('On ne bloque ni le personnel');
  unmount();
  const answers = {
    blockPerson: () => {
      throw refused('person.notBlockable', 'FORBIDDEN');
    },
  };
  showChat({ first: 'conversation', conversations: [withParent()], answers, me });
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Bloquer cette personne' }));
  const question = await screen.findByRole('alertdialog');
  await userEvent.click(within(question).getByRole('button', { name: 'Bloquer' }));
  expect((await within(question).findByRole('alert')).textContent).toContain('On ne bloque ni le personnel');
});

test('[CLIENT172] whoever blocked reads that they did, and takes it back there; the other one reads what any silent conversation says', async () => {
  const silent = withParent({ canWrite: false });
  const set = vi.fn<(input: unknown) => BlockedPerson[]>(() => []);
  const answers = { blockedPeople: () => [blockedAs('Claire')], blockPerson: set };
  const { unmount } = showChat({ first: 'conversation', conversations: [silent], answers, me });
  const said = (await screen.findByText(/Vous avez bloqué cette personne/)).closest('p')!;
  await userEvent.click(within(said).getByRole('button', { name: 'Débloquer' }));
  await waitFor(() => expect(set.mock.calls).toEqual([[{ userId: ids.claire, on: false }]]));
  unmount();
  showChat({ first: 'conversation', conversations: [silent], answers: { blockedPeople: () => [] }, me });
  await screen.findByText('Vous pouvez lire cette conversation, mais plus y écrire.');
  expect(screen.queryByText(/bloqué/)).toBeNull();
});

test('[CLIENT172] where one may write nobody asks who is blocked', async () => {
  const asked = vi.fn<() => BlockedPerson[]>(() => []);
  showChat({ first: 'conversation', conversations: [withParent()], answers: { blockedPeople: asked }, me });
  await box();
  expect(asked).not.toHaveBeenCalled();
});

test('[CLIENT173] the settings list who is blocked, once each, and the focus stays in the list as they are let go', async () => {
  const both = meAs('Leïla', ['Collège Jules-Verne', 'teacher'], ['École Prévert', 'teacher']);
  const there = { establishmentId: both.memberships[1]!.establishment.id };
  let held = [blockedAs('Claire'), blockedAs('Claire', there), blockedAs('Omar')];
  const answers = {
    blockedPeople: () => held,
    blockPerson: ({ userId }: { userId: string }) => (held = held.filter((one) => one.userId !== userId)),
  };
  stage(<BlockedSection />, { me: both, path: '/fr/settings/blocked', answers });
  const rows = await screen.findAllByRole('listitem');
  expect(rows.map(plain)).toEqual([
    expect.stringMatching(/^.*ClaireDepuis le 18 nov. 2026 · Collège Jules-Verne et École PrévertDébloquer$/),
    expect.stringMatching(/^.*OmarDepuis le 18 nov. 2026 · Collège Jules-VerneDébloquer$/),
  ]);
  await userEvent.click(screen.getByRole('button', { name: /Débloquer.*Claire/ }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  expect(document.activeElement?.contains(screen.getByRole('list'))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  await userEvent.click(screen.getByRole('button', { name: /Débloquer.*Omar/ }));
  await screen.findByText('Vous n’avez bloqué personne');
});

test('[CLIENT173] who was blocked on another device is there when the bell rings, and a failure is said with its way out', async () => {
  let held: BlockedPerson[] = [];
  const set = vi.fn<() => BlockedPerson[]>(() => {
    throw refused('rate.exceeded', 'TOO_MANY_REQUESTS', 1_000);
  });
  const { live } = stage(<BlockedSection />, { me, answers: { blockedPeople: () => held, blockPerson: set } });
  await screen.findByText('Vous n’avez bloqué personne');
  held = [blockedAs('Omar')];
  act(() => askWhatRang(live, new Set(['blocks'])));
  await userEvent.click(await screen.findByRole('button', { name: /Débloquer.*Omar/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('Un peu trop vite');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});
