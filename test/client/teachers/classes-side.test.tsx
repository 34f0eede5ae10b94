import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { FamilyCards } from '../../../src/client/home/family-cards.tsx';
import { conversationsOf, unreadOfClass } from '../../../src/client/teachers/class-people.ts';
import type { AccessCards } from '../../../src/shared/invitations.ts';
import type { Conversation } from '../../../src/shared/public.ts';
import { conversation, message, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';
import { establishmentId, me, openSide, person, sixth } from './side.tsx';

const myId = me.user.id;
const teacherWhoMay = {
  ...me,
  memberships: me.memberships.map((one) => ({ ...one, may: { ...one.may, resetPupils: true } })),
};
const together = (...names: string[]) => names.map((name) => participant(name));

test(
  '[INVITE8] where the school lets them, a teacher makes a card for a pupil who has no e-mail, and sees it once',
  { timeout: 20_000 },
  async () => {
    const made: AccessCards = {
      establishment: { id: establishmentId, name: 'Collège Jules-Verne', code: 'ab12cd' },
      byEmail: false,
      cards: [
        {
          ...person('Noé'),
          role: 'student',
          username: 'noe',
          email: null,
          locale: 'fr',
          children: [],
          classes: ['6e B'],
          outcome: 'link',
          link: { token: 'secret', code: '222233334444', expiresAt: new Date(), resets: true },
        },
      ],
    };
    const reset = vi.fn<(input: unknown) => unknown>(() => made);
    const { unmount } = openSide({ 'admin.resetAccess': reset });
    await userEvent.click(await screen.findByText('Famille par famille'));
    expect(screen.queryByRole('button', { name: /Carte de nouveau mot de passe/ })).toBeNull();
    unmount();
    openSide({ 'admin.resetAccess': reset }, teacherWhoMay);
    await userEvent.click(await screen.findByText('Famille par famille'));
    const [ofNoe, ofInes] = await screen.findAllByRole('button', { name: /Carte de nouveau mot de passe/ });
    expect(ofInes).toHaveProperty('ariaDisabled', 'true');
    expect(ofInes!.title).toContain('adresse e-mail');
    await userEvent.click(ofNoe!);
    const asked = within(await screen.findByRole('alertdialog'));
    expect(reset).not.toHaveBeenCalled();
    await userEvent.click(asked.getByRole('button', { name: 'Préparer la carte' }));
    expect(await screen.findByText('2222-3333-4444')).toBeTruthy();
    expect(reset.mock.calls).toEqual([[{ establishmentId, userIds: [person('Noé').userId] }]]);
  },
);

test('[FAMILY5] who has not read the last word of the teacher’s own is counted, and shown by name', async () => {
  const class6 = conversation({
    id: 'class',
    kind: 'group',
    title: 'Sortie',
    establishmentId,
    lastMessage: { ...message(3), authorId: myId },
    lastSeq: 3,
    participants: [
      ...together('Élise'),
      ...together('Leïla').map((one) => ({ ...one, lastReadSeq: 3 })),
      ...together('Nora').map((one) => ({ ...one, lastReadSeq: 1 })),
    ],
    participantCount: 3,
  });
  openSide({ conversations: () => ({ items: [class6], nextCursor: null, eventCursor: 'c' }) });
  await userEvent.click(await screen.findByRole('button', { name: '1 n’a pas lu' }));
  const dialog = await screen.findByRole('dialog', { name: 'Qui a lu ce message' });
  expect(within(dialog).getByText('Nora')).toBeTruthy();
});

test('[FAMILY5] a class is what it is together in, not every group with one of it', () => {
  const group = (id: string, ...names: string[]) =>
    conversation({
      id,
      kind: 'group',
      title: id,
      establishmentId,
      participants: together('Élise', ...names),
      lastReadSeq: 0,
    });
  const all = [group('theirs', 'Noé', 'Inès'), group('one', 'Noé', 'Omar', 'Karim'), group('staff', 'Omar', 'Karim')];
  expect(conversationsOf(all, sixth, myId).map(({ id }) => id)).toEqual(['theirs']);
  const elsewhere = { ...all[0]!, establishmentId: 'another school' };
  expect(conversationsOf([elsewhere], sixth, myId)).toEqual([]);
  const silent = { ...all[0]!, notify: 'none' as const };
  const unread = (conversations: Conversation[]) => unreadOfClass(conversations, sixth, myId, Date.now());
  expect([unread(all), unread([silent])]).toEqual([all[0]!.lastSeq, 0]);
});

test('[FAMILY5] a family is written to one by one and together, as far as each may write back; where not, the button says why', async () => {
  const create = vi.fn<(input: unknown) => unknown>(() => conversation({ id: 'made', establishmentId }));
  openSide({ createConversation: create });
  await userEvent.click(await screen.findByText('Famille par famille'));
  await userEvent.click(screen.getByRole('button', { name: 'Paul', description: /^Les règles/ }));
  expect(
    await screen.findByText('Les règles de l’établissement ne permettent pas d’écrire à cette personne.'),
  ).toBeTruthy();
  expect(create).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'À toute la famille' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('2 personnes recevront ce message.')).toBeTruthy();
});

test('[FAMILY5] where the school lets teachers begin with no parent, no button leads there', async () => {
  const [{ may, ...membership }] = me.memberships as [(typeof me.memberships)[0]];
  const narrowed = { ...may, startWriting: { ...may.startWriting, parent: 'never' as const } };
  openSide({}, { ...me, memberships: [{ ...membership, may: narrowed }] });
  await userEvent.click(await screen.findByText('Famille par famille'));
  const names = ['Écrire aux 4 parents', 'Leïla', 'Nora', 'À toute la famille'];
  for (const name of names) {
    const button = screen.getByRole('button', {
      name,
      description: 'Les règles de l’établissement ne le permettent pas.',
    });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  }
});

test('[FAMILY6] a parent finds each child with who teaches them, and writes from there', async () => {
  const create = vi.fn<(input: unknown) => unknown>(() => conversation({ id: 'made', establishmentId }));
  const children = [
    { ...person('Noé'), establishmentId, classes: [{ name: '6e B', teachers: [person('Agnès')] }] },
    { ...person('Lou'), establishmentId, classes: [] },
  ];
  const { places } = stage(<FamilyCards role="parent" />, {
    me: meAs('Leïla', ['Collège Jules-Verne', 'parent']),
    answers: { family: () => ({ children, classes: [] }), createConversation: create },
  });
  expect(await screen.findByRole('region', { name: 'Lou' })).toBeTruthy();
  const child = within(screen.getByRole('region', { name: 'Noé' }));
  expect(child.getByRole('heading', { level: 3, name: '6e B' })).toBeTruthy();
  await userEvent.click(child.getByRole('button', { name: 'Écrire à \u2068Agnès\u2069' }));
  await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie/made'));
  expect(create.mock.calls[0]![0]).toEqual({ establishmentId, participantIds: ['id of Agnès'] });
});
