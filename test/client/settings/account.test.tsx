import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AccountSection } from '../../../src/client/settings/account-section.tsx';
import type { Profile } from '../../../src/shared/account.ts';
import { stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const school = (name: string, called: string, username: string | null = null) => ({
  establishmentId: `id of ${name}`,
  school: name,
  code: 'jules-verne',
  name: called,
  username,
  showsPhoto: true,
  tookPhoto: false,
});
const leila: Profile = {
  name: 'Leïla',
  email: 'leila@school.example',
  photo: null,
  schools: [school('Collège Jules-Verne', 'Leïla Haddad'), school('École Prévert', 'Mme Haddad')],
};

function open(profile: Profile = leila) {
  const change = vi.fn<(input: object) => unknown>(() => undefined);
  const setName = vi.fn<(input: { name: string }) => unknown>(() => undefined);
  const answers = {
    'account.profile': () => profile,
    'account.changePassword': change,
    'account.setName': setName,
    'account.emailChange': () => ({ byEmail: false, waiting: null }),
    'auth.sessions': () => [],
  };
  stage(<AccountSection />, { path: '/fr/settings/account', answers });
  return { change, setName };
}
const box = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const typed = async (current: string, next: string) => {
  await userEvent.type(await box('Mot de passe actuel'), current);
  await userEvent.type(await box('Nouveau mot de passe'), next);
  await userEvent.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
};

test('[CLIENT201] a wrong present password is said at its box, and what was typed stays', async () => {
  const { change } = open();
  change.mockImplementationOnce(() => {
    throw refused('password.wrong', 'FORBIDDEN');
  });
  await typed('pas le bon', 'une phrase bien longue');
  const current = await box('Mot de passe actuel');
  await waitFor(() => expect(current.getAttribute('aria-invalid')).toBe('true'));
  expect(document.getElementById(current.getAttribute('aria-describedby')!)?.textContent).toBe(
    'Ce n’est pas votre mot de passe actuel.',
  );
  expect(document.activeElement).toBe(current);
  expect([current.value, (await box('Nouveau mot de passe')).value]).toEqual(['pas le bon', 'une phrase bien longue']);
  await userEvent.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
  expect(await screen.findByText(/Votre mot de passe est changé/)).toBeTruthy();
  expect((await box('Mot de passe actuel')).value).toBe('');
  expect(change.mock.calls.at(-1)).toEqual([{ currentPassword: 'pas le bon', newPassword: 'une phrase bien longue' }]);
});

test('[CLIENT201] a short or weak new one is said at its box, and too many tries with the time to wait', async () => {
  const { change } = open();
  await typed('le bon', 'court');
  const next = await box('Nouveau mot de passe');
  await waitFor(() => expect(next.getAttribute('aria-invalid')).toBe('true'));
  expect(change).not.toHaveBeenCalled();
  change.mockImplementationOnce(() => {
    throw refused('password.weak', 'BAD_REQUEST');
  });
  await userEvent.type(next, ' mais plus');
  await userEvent.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
  expect(await screen.findByText(/trop facile à deviner/)).toBeTruthy();
  change.mockImplementationOnce(() => {
    throw refused('signIn.tooMany', 'TOO_MANY_REQUESTS', 60_000);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/réessayer dans/);
  expect(next.value).toBe('court mais plus');
});

test('[CLIENT202] each school’s name for them stands with who can change it, and their own can be changed', async () => {
  const { setName } = open();
  expect(await screen.findByText('Leïla Haddad')).toBeTruthy();
  expect(screen.getByText('Mme Haddad')).toBeTruthy();
  expect(screen.getByText(/adressez-vous à son administration/)).toBeTruthy();
  const own = await box('Comment Préau vous appelle');
  await userEvent.clear(own);
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(own.getAttribute('aria-invalid')).toBe('true'));
  expect(setName).not.toHaveBeenCalled();
  await userEvent.type(own, 'Lilou');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(setName.mock.calls).toEqual([[{ name: 'Lilou' }]]));
});

test('[CLIENT203] the e-mail by which they sign in stands first', async () => {
  open();
  expect(await screen.findByText('leila@school.example')).toBeTruthy();
  expect(screen.getByText('C’est avec elle que vous vous connectez.')).toBeTruthy();
});

test('[CLIENT203] who signs in without an e-mail reads the code and the user name', async () => {
  open({
    name: 'Inès',
    email: null,
    photo: null,
    schools: [school('Collège Jules-Verne', 'Inès Haddad', 'ines.haddad')],
  });
  expect(await screen.findByText('ines.haddad')).toBeTruthy();
  expect(screen.getByText('jules-verne')).toBeTruthy();
  expect(screen.queryByText('Changer d’adresse e-mail')).toBeNull();
});
