import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { FamilyCards } from '../../../src/client/home/family-cards.tsx';
import { ClassesSide } from '../../../src/client/teachers/classes-side.tsx';
import { conversationsOf, unreadOfClass } from '../../../src/client/teachers/class-people.ts';
import type { AccessCards } from '../../../src/shared/invitations.ts';
import type { Family, TaughtClass } from '../../../src/shared/public.ts';
import { conversation, message, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';

const me = meAs('Élise', ['Collège Jules-Verne', 'teacher']);
const myId = me.user.id;
const establishmentId = 'id of Collège Jules-Verne';
const person = (name: string) => ({ userId: `id of ${name}`, name });
const sixth: TaughtClass = {
  establishmentId,
  classId: 'id of 6e B',
  name: '6e B',
  students: [
    { ...person('Noé'), byName: true, guardians: [person('Leïla'), person('Marc')] },
    { ...person('Inès'), byName: false, guardians: [person('Nora')] },
  ],
};
const teacherWhoMay = {
  ...me,
  memberships: me.memberships.map((one) => ({ ...one, may: { ...one.may, resetPupils: true } })),
};
const together = (...names: string[]) => names.map((name) => participant(name));

function open(answers: Answers = {}, reader = me) {
  const onGone = vi.fn<() => void>();
  const family: Family = { children: [], classes: [sixth] };
  const shown = stage(<ClassesSide onGone={onGone} />, {
    me: reader,
    path: '/fr/teachers/messagerie',
    answers: {
      family: () => family,
      conversations: () => ({ items: [], nextCursor: null, eventCursor: 'c' }),
      ...answers,
    },
  });
  return { ...shown, onGone };
}

test(
  '[FAMILY5] a teacher is told to how many a message goes before it is sent, and it is sent once under a conversation of its own',
  { timeout: 20_000 },
  async () => {
    const create = vi.fn<(input: Record<string, unknown>) => unknown>(({ kind, title }) =>
      conversation({ id: 'new', kind: kind as 'announcement', title: title as string, establishmentId }),
    );
    const families = ['Leïla', 'Marc', 'Nora'].map(person);
    const { live, places, onGone } = open({ audience: () => families, createConversation: create });
    await userEvent.click(await screen.findByRole('button', { name: 'Écrire aux 3 parents' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('3 personnes recevront ce message.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Envoyer à 3 personnes' }));
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: 'Votre message' })).toHaveProperty('ariaInvalid', 'true'),
    );
    expect(create).not.toHaveBeenCalled();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Votre message' }), 'Réunion mardi');
    await userEvent.click(dialog.getByRole('button', { name: 'Envoyer à 3 personnes' }));
    await waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    expect(create.mock.calls[0]![0]).toMatchObject({
      establishmentId,
      kind: 'announcement',
      title: 'Familles de 6e B',
      participantIds: families.map(({ userId }) => userId),
    });
    await waitFor(() => expect(onGone).toHaveBeenCalled());
    expect(live.outbox.store.get()).toMatchObject([{ conversationId: 'new', body: 'Réunion mardi' }]);
    expect(places().at(-1)).toBe('/fr/teachers/annonces/new');
  },
);

test(
  '[INVITE8] where the school lets them, a teacher makes a card for a pupil who has no e-mail, and sees it once',
  { timeout: 20_000 },
  async () => {
    const made: AccessCards = {
      establishment: { id: establishmentId, name: 'Collège Jules-Verne', code: 'ab12cd' },
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
    const { unmount } = open({ 'admin.resetAccess': reset });
    await userEvent.click(await screen.findByText('Famille par famille'));
    expect(screen.queryByRole('button', { name: /Carte de nouveau mot de passe/ })).toBeNull();
    unmount();
    open({ 'admin.resetAccess': reset }, teacherWhoMay);
    await userEvent.click(await screen.findByText('Famille par famille'));
    const [ofNoe, ofInes] = await screen.findAllByRole('button', { name: /Carte de nouveau mot de passe/ });
    expect(ofInes).toHaveProperty('disabled', true);
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
  open({ conversations: () => ({ items: [class6], nextCursor: null, eventCursor: 'c' }) });
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
  const all = [group('theirs', 'Noé', 'Inès'), group('one', 'Noé', 'Omar', 'Paul'), group('staff', 'Omar', 'Paul')];
  expect(conversationsOf(all, sixth, myId).map(({ id }) => id)).toEqual(['theirs']);
  const elsewhere = { ...all[0]!, establishmentId: 'another school' };
  expect(conversationsOf([elsewhere], sixth, myId)).toEqual([]);
  const silent = { ...all[0]!, notify: 'none' as const };
  expect([unreadOfClass(all, sixth, myId), unreadOfClass([silent], sixth, myId)]).toEqual([all[0]!.lastSeq, 0]);
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
