import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../src/client/settings/settings-page.tsx';
import type { OwnAvailability } from '../../../src/shared/availability.ts';
import type { Contact, Role } from '../../../src/shared/public.ts';
import { plain } from '../chat.tsx';
import { meAs, stage } from '../stage.tsx';
import { sentences } from '../sentences.ts';
import { refused } from '../stub-link.ts';

const person = (name: string, role: Role): Contact => ({
  userId: `id of ${name}`,
  establishmentId: 'id of Collège Jules-Verne',
  name,
  role,
  email: null,
  photo: null,
  presence: 'unknown',
  classes: [],
  children: [],
});
const contacts = [person('Durand', 'teacher'), person('Omar', 'parent')];

function open(role: Role, more: Partial<OwnAvailability> = {}) {
  const me = meAs('Claire', ['Collège Jules-Verne', role]);
  const establishmentId = me.memberships[0]!.establishment.id;
  const held: OwnAvailability = { establishmentId, answersWithin: null, absence: null, ...more };
  type Said = { answersWithin?: OwnAvailability['answersWithin']; absence?: { substituteId: string | null } | null };
  const set = vi.fn<(said: Said) => OwnAvailability[]>(({ answersWithin, absence }) => {
    if (answersWithin !== undefined) held.answersWithin = answersWithin;
    if (absence !== undefined) held.absence = absence && ({ ...absence, substitute: null } as never);
    return [{ ...held }];
  });
  const answers = {
    'account.availability': () => [{ ...held }],
    'account.setAvailability': set,
    contacts: () => contacts,
    searchContacts: () => contacts,
  };
  stage(<SettingsPage section="availability" />, { me, path: '/fr/settings/availability', answers });
  return { set, establishmentId };
}

test('[CLIENT284] staff say with one press how soon they usually answer', async () => {
  const { set, establishmentId } = open('teacher');
  await userEvent.click(await screen.findByRole('radio', { name: 'Sous deux jours' }));
  await waitFor(() => expect(set).toHaveBeenCalledWith({ establishmentId, answersWithin: 'twoDays' }));
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Sous deux jours' }).checked).toBe(true),
  );
});

test('[CLIENT284] they say from when until when they are away; what is wrong is said, and what was typed stays', async () => {
  const { set, establishmentId } = open('teacher');
  const form = within(await screen.findByRole('form', { name: 'Absence' }));
  await userEvent.type(form.getByLabelText('Premier jour'), '2097-12-12');
  await userEvent.type(form.getByLabelText('Dernier jour'), '2097-12-01');
  await userEvent.type(form.getByLabelText(/Réponse automatique/), 'Je suis en formation.');
  await userEvent.click(form.getByRole('button', { name: 'Enregistrer l’absence' }));
  expect(await form.findByText('Le dernier jour vient avant le premier.')).toBeTruthy();
  await userEvent.clear(form.getByLabelText('Dernier jour'));
  await userEvent.type(form.getByLabelText('Dernier jour'), '2097-12-14');
  set.mockImplementationOnce(() => {
    throw refused('absence.past', 'BAD_REQUEST');
  });
  await userEvent.click(form.getByRole('button', { name: 'Enregistrer l’absence' }));
  expect(await form.findByText('Ce jour est passé. Choisissez un jour à venir.')).toBeTruthy();
  expect(form.getByLabelText<HTMLTextAreaElement>(/Réponse automatique/).value).toBe('Je suis en formation.');
  await userEvent.click(form.getByRole('button', { name: 'Enregistrer l’absence' }));
  const absence = { from: '2097-12-12', until: '2097-12-14', text: 'Je suis en formation.', substituteId: null };
  await waitFor(() => expect(set).toHaveBeenLastCalledWith({ establishmentId, absence }));
  expect(await screen.findByText(/^En absence jusqu’au samedi 14 décembre 2097/)).toBeTruthy();
});

test('[CLIENT284] whoever is back says so, and the form is empty again', async () => {
  const absence = { from: '2020-01-01', until: '2097-12-14', text: 'x', substitute: { userId: 'id', name: 'Durand' } };
  const { set, establishmentId } = open('admin', { absence });
  await waitFor(() => expect(screen.getByRole('group', { name: 'Qui répond pendant ce temps' })).toBeTruthy());
  expect(plain(screen.getByRole('group', { name: 'Qui répond pendant ce temps' }))).toContain('Durand');
  await userEvent.click(screen.getByRole('button', { name: 'Je suis de retour' }));
  await waitFor(() => expect(set).toHaveBeenCalledWith({ establishmentId, absence: null }));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Premier jour').value).toBe(''));
});

test('[CLIENT284] for families there is no such part', async () => {
  open('parent');
  expect(await screen.findByRole('heading', { name: sentences.fr['app.notFound.title'] })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Disponibilité' })).toBeNull();
});
