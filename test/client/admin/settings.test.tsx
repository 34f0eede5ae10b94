import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../src/client/admin/settings/settings-page.tsx';
import { SchoolContext } from '../../../src/client/admin/school.ts';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import type { SchoolFacts } from '../../../src/shared/panel.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const establishment = me.memberships[0]!.establishment;
const establishmentId = '0190a000-0000-7000-8000-000000000000';

/** A server that keeps what it is told, as long as the revision is the present one. */
function open(more: Answers = {}) {
  const present: SchoolFacts = {
    establishmentId,
    name: 'Collège Jules-Verne',
    timezone: 'Europe/Paris',
    code: 'abc234',
    revision: 1,
  };
  const set = vi.fn<(input: Partial<SchoolFacts>) => SchoolFacts>((input) => {
    if (input.revision !== present.revision) throw refused('settings.changedMeanwhile', 'CONFLICT');
    if (input.timezone === 'Mars/Olympus') throw refused('school.timezoneUnknown', 'BAD_REQUEST');
    return { ...Object.assign(present, input, { revision: present.revision + 1 }) };
  });
  const page = (
    <SchoolContext value={establishment}>
      <SettingsPage />
    </SchoolContext>
  );
  const answers = { 'admin.school': () => ({ ...present }), 'admin.setSchool': set, ...more };
  const shown = stage(page, { me, path: '/fr/admin/settings', answers });
  const box = (name: string) =>
    screen.findByRole<HTMLInputElement>(name === 'zone' ? 'combobox' : 'textbox', {
      name: name === 'zone' ? 'Fuseau horaire' : 'Nom de l’établissement',
    });
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  return { ...shown, present, set, box, save };
}

test('[PANEL6] a new name is saved, said, and can be taken back', async () => {
  const { present, box, save } = open();
  await userEvent.clear(await box('name'));
  await userEvent.type(await box('name'), 'Collège Voltaire');
  await save();
  await waitFor(() => expect(present.name).toBe('Collège Voltaire'));
  await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(present.name).toBe('Collège Jules-Verne'));
  await waitFor(async () => expect((await box('name')).value).toBe('Collège Jules-Verne'));
  expect(screen.getByText('abc234')).toBeTruthy();
});

test('[PANEL6] a time zone that there is none of is said at its field, and what was typed stays', async () => {
  const { box, save } = open();
  await userEvent.clear(await box('zone'));
  await userEvent.type(await box('zone'), 'Mars/Olympus');
  await save();
  await waitFor(async () => expect((await box('zone')).getAttribute('aria-invalid')).toBe('true'));
  expect((await box('zone')).value).toBe('Mars/Olympus');
});

test('[PANEL6] where another admin was faster that is said, and what one is typing stays until one looks at it', async () => {
  const { live, present, box, save, set } = open();
  await userEvent.type(await box('name'), ' bis');
  Object.assign(present, { name: 'Collège Voltaire', revision: 2 });
  act(() => askWhatRang(live, new Set(['settings'])));
  expect(await screen.findByText(/Quelqu’un d’autre vient de changer/)).toBeTruthy();
  expect((await box('name')).value).toBe('Collège Jules-Verne bis');
  await save();
  expect((await screen.findByRole('alert')).textContent).toContain('ont été modifiés entre-temps');
  expect(set).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Voir les nouvelles valeurs' }));
  expect((await box('name')).value).toBe('Collège Voltaire');
});

test.each([
  [{ outcome: 'failed', what: 'password', code: 535 }, /refuse le nom ou le mot de passe de PREAU_SMTP_URL\. \(535\)/],
  [{ outcome: 'failed', what: 'closedPort', code: null }, /Rien ne répond sur ce port/],
  [{ outcome: 'failed', what: 'certificate', code: null }, /certificat du serveur de messagerie n’est pas reconnu/],
  [{ outcome: 'off' }, /Aucun serveur de messagerie n’est réglé/],
  [{ outcome: 'sent', email: 'nadia@school.example' }, /a pris l’e-mail pour .nadia@school\.example/],
])('[CLIENT240] a test of the mail settings is said in a sentence: %j', async (answer, sentence) => {
  open({ 'admin.testMail': () => answer });
  await userEvent.click(await screen.findByRole('button', { name: 'Envoyer un e-mail d’essai' }));
  expect(await screen.findByText(sentence)).toBeTruthy();
});
