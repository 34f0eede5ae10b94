import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { shownCards } from '../../../src/client/admin/invitations/cards-store.ts';
import { FirstSteps } from '../../../src/client/admin/invitations/first-steps.tsx';
import { InvitationsPage } from '../../../src/client/admin/invitations/invitations-page.tsx';
import { ResetButton } from '../../../src/client/admin/invitations/reset-button.tsx';
import { SchoolContext } from '../../../src/client/admin/school.ts';
import type { AccessCard, AccessCards, Invitee, Invitees } from '../../../src/shared/invitations.ts';
import { meAs, stage } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';
import { refused } from '../stub-link.ts';

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const school = me.memberships[0]!.establishment;
const link = { token: 'the-token', code: 'abcdefghjkm2', expiresAt: new Date('2026-12-28'), resets: false };
const noe: AccessCard = {
  userId: 'noe',
  name: 'Noé Moreau',
  role: 'student',
  email: null,
  username: 'noe.moreau',
  locale: 'fr',
  classes: ['6e B'],
  children: [],
  outcome: 'link',
  link,
};
const made: AccessCards = {
  establishment: { id: school.id, name: school.name, code: 'abc234' },
  cards: [noe],
  byEmail: true,
};
const invitee = (name: string, state: Invitee['state']): Invitee => ({
  userId: name,
  name,
  role: 'parent',
  email: `${name}@school.example`,
  username: null,
  classes: [],
  state,
  latest: null,
  mail: null,
});
const invitees: Invitees = {
  items: [invitee('anne', 'none'), invitee('bruno', 'open')],
  total: 2,
  counts: { none: 1, open: 1, over: 0, came: 0 },
};

function open(node: React.ReactNode, answers: Answers = {}, path = '/fr/admin/invitations') {
  const all = { 'admin.invitations': () => invitees, ...answers };
  return stage(<SchoolContext value={school}>{node}</SchoolContext>, { me, path, answers: all });
}

beforeEach(() => shownCards.set(null));

test('[INVITE1] those who were chosen are invited, and their cards are shown, of which nothing stands in the address', async () => {
  const invite = vi.fn<(input: unknown) => AccessCards>(() => made);
  const { places } = open(<InvitationsPage id={undefined} />, { 'admin.invite': invite });
  await userEvent.click(await screen.findByRole('checkbox', { name: /bruno/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Préparer une carte' }));
  await waitFor(() => expect(places().at(-1)).toBe('/fr/admin/invitations/cards'));
  expect(invite).toHaveBeenCalledWith({ establishmentId: school.id, userIds: ['bruno'] });
  expect(places().join()).not.toMatch(/the-token|abcd/);
});

test('[INVITE1] a card says whose it is, where to type which code, by what they sign in, and until when', async () => {
  shownCards.set(made);
  open(<InvitationsPage id="cards" />);
  const card = within(await screen.findByRole('region', { name: 'Noé Moreau' }));
  for (const said of ['Collège Jules-Verne', 'abcd-efgh-jkm2', 'abc234', 'noe.moreau'])
    expect(card.getByText(said)).toBeTruthy();
  expect(card.getByText(/28 décembre 2026/)).toBeTruthy();
  expect(card.getByRole('img')).toBeTruthy();
});

test('[INVITE1] the cards are in the language of each, or in one for all', async () => {
  shownCards.set({ ...made, cards: [noe, { ...noe, userId: 'x', name: 'سلمى', locale: 'ar' }] });
  open(<InvitationsPage id="cards" />);
  const arabic = await screen.findByRole('region', { name: 'سلمى' });
  expect([arabic.lang, arabic.dir]).toEqual(['ar', 'rtl']);
  await userEvent.selectOptions(screen.getByLabelText('Langue des cartes'), 'English');
  await waitFor(() => expect(screen.getByRole('region', { name: 'سلمى' }).lang).toBe('en'));
});

test('[INVITE3] [INVITE4] for whom there is no card it says why', async () => {
  const without = (outcome: AccessCard['outcome'], name: string) => ({
    ...noe,
    name,
    userId: name,
    outcome,
    link: null,
  });
  const cards = [without('inUse', 'Anne'), without('elsewhere', 'Bruno'), without('emailTaken', 'Chloé')];
  shownCards.set({ ...made, cards });
  open(<InvitationsPage id="cards" />);
  expect(await screen.findByText(/Ont déjà un mot de passe.*Anne/)).toBeTruthy();
  expect(screen.getByText(/n’appartient pas qu’à votre établissement.*Bruno/)).toBeTruthy();
  expect(screen.getByText(/N’ont pas été ajoutés.*Chloé/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Imprimer' })).toBeNull();
});

test('[INVITE1] after a reload there are no cards, and the page says what to do', async () => {
  open(<InvitationsPage id="cards" />);
  expect(await screen.findByText('Aucune carte à montrer')).toBeTruthy();
});

test('[INVITE8] a reset is asked about first; what is refused is said in the question, and nobody resets their own', async () => {
  const answers = { 'admin.resetAccess': () => Promise.reject(refused('person.unknown', 'NOT_FOUND')) };
  const person = { userId: 'x', name: 'Anne' };
  const shown = open(<ResetButton person={person} />, answers);
  await userEvent.click(screen.getByRole('button', { name: 'Carte de nouveau mot de passe' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Préparer la carte' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Cette personne est introuvable');
  shown.unmount();
  open(<ResetButton person={{ userId: me.user.id, name: 'Nadia' }} />);
  expect(screen.getByRole('button', { name: 'Carte de nouveau mot de passe' }).ariaDisabled).toBe('true');
});

test('[INVITE10] the first steps are links, ticked off as they are done, and gone at the end or when put away', async () => {
  const steps = { settings: false, people: true, invitations: false, message: false };
  const first = { establishmentId: school.id, steps, hidden: false };
  const set = vi.fn<(input: unknown) => object>((input) => ({ ...first, ...(input as object) }));
  const answers = { 'admin.firstSteps': () => first, 'admin.setFirstSteps': set as never };
  const shown = open(<FirstSteps />, answers, '/fr/admin');
  expect(await screen.findByText('1 sur 4 faits')).toBeTruthy();
  expect(screen.getAllByRole('link')).toHaveLength(4);
  await userEvent.click(screen.getByRole('button', { name: 'Ne plus montrer' }));
  await waitFor(() => expect(screen.queryByText('Premiers pas')).toBeNull());
  expect(set).toHaveBeenCalledWith({ establishmentId: school.id, hidden: true });
  shown.unmount();
  const all = { settings: true, people: true, invitations: true, message: true };
  open(<FirstSteps />, { 'admin.firstSteps': () => ({ ...first, steps: all }) }, '/fr/admin');
  await Promise.resolve();
  expect(screen.queryByText('Premiers pas')).toBeNull();
});

const leila: AccessCard = {
  ...noe,
  userId: 'leila',
  name: 'Leïla',
  role: 'parent',
  email: 'leila@school.example',
  username: null,
};
const mailed = () => ({ mailed: ['leila'], noEmail: [], noLink: [] });

test('[CLIENT239] cards of who has an e-mail are sent by it, one or all of them, beside what is printed and copied', async () => {
  const mail = vi.fn<(input: unknown) => unknown>(mailed);
  shownCards.set({ ...made, cards: [noe, leila] });
  open(<InvitationsPage id="cards" />, { 'admin.mailInvitations': mail });
  await userEvent.click(await screen.findByRole('button', { name: 'Envoyer par e-mail l’accès de \u2068Leïla\u2069' }));
  expect(await screen.findByText('E-mail en route')).toBeTruthy();
  expect(mail).toHaveBeenCalledWith({ establishmentId: school.id, userIds: ['leila'] });
  expect(screen.queryByRole('button', { name: /par e-mail/ })).toBeNull();
});

test('[CLIENT239] all of them at once, and who is left is said', async () => {
  const mail = vi.fn<(input: unknown) => unknown>(mailed);
  shownCards.set({ ...made, cards: [noe, leila, { ...leila, userId: 'omar', name: 'Omar' }] });
  open(<InvitationsPage id="cards" />, { 'admin.mailInvitations': mail });
  await userEvent.click(await screen.findByRole('button', { name: 'Envoyer 2 accès par e-mail' }));
  await screen.findByText('E-mail en route');
  expect(mail).toHaveBeenCalledWith({ establishmentId: school.id, userIds: ['leila', 'omar'] });
  expect(screen.getByRole('button', { name: 'Envoyer 1 accès par e-mail' })).toBeTruthy();
});

test('[CLIENT239] where no mail leaves the button says so and does nothing', async () => {
  const mail = vi.fn<(input: unknown) => unknown>(mailed);
  shownCards.set({ ...made, cards: [leila], byEmail: false });
  open(<InvitationsPage id="cards" />, { 'admin.mailInvitations': mail });
  const button = await screen.findByRole('button', { name: 'Envoyer 1 accès par e-mail' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button);
  expect(await screen.findByText(/Ce serveur n’envoie pas d’e-mails/)).toBeTruthy();
  expect(mail).not.toHaveBeenCalled();
});

test('[CLIENT239] the list says what became of each mail', async () => {
  const latest = { at: new Date(), by: 'Nadia', until: new Date(), resets: false, isOpen: true };
  const written = (name: string, mail: Invitee['mail']): Invitee => ({ ...invitee(name, 'open'), latest, mail });
  const items = [
    written('anne', { state: 'bounced', reason: 'addressRefused' }),
    written('bruno', { state: 'handedOver', reason: null }),
  ];
  open(<InvitationsPage id={undefined} />, { 'admin.invitations': () => ({ ...invitees, items }) });
  expect(await screen.findByText(/E-mail refusé.*cette adresse n’existe pas/)).toBeTruthy();
  expect(screen.getByText('E-mail remis')).toBeTruthy();
});
