import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AccountSection } from '../../../src/client/settings/account-section.tsx';
import type { OwnEmailChange } from '../../../src/shared/account.ts';
import { stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

function open({ byEmail = true }: { byEmail?: boolean } = {}) {
  let change: OwnEmailChange = { byEmail, waiting: null };
  const ask = vi.fn<(input: { email: string; password: string }) => unknown>(({ email }) => {
    change = { byEmail, waiting: { email, expiresAt: new Date('2026-12-01T10:00:00Z') } };
  });
  const answers = {
    'account.profile': () => ({ name: 'Leïla', email: 'leila@school.example', schools: [] }),
    'account.emailChange': () => change,
    'account.changeEmail': ask,
    'account.cancelEmailChange': () => void (change = { byEmail, waiting: null }),
    'auth.sessions': () => [],
  };
  stage(<AccountSection />, { path: '/fr/settings/account', answers });
  return { ask };
}

const form = () => screen.findByRole('form', { name: 'Changer d’adresse e-mail' });
const boxes = async () => {
  const inputs = (await form()).querySelectorAll<HTMLInputElement>('input:not([hidden])');
  return { email: inputs[0]!, password: inputs[1]! };
};
const press = () => userEvent.click(screen.getByRole('button', { name: 'Envoyer le lien de confirmation' }));

test('[CLIENT237] another e-mail is asked for with the password, and the one that waits can be taken back', async () => {
  const { ask } = open();
  const { email, password } = await boxes();
  await userEvent.type(email, 'Leila@Family.Example');
  await userEvent.type(password, 'le bon');
  await press();
  expect((await screen.findByText(/Un lien est parti à/)).textContent).toContain('leila@family.example');
  expect(ask.mock.calls).toEqual([[{ email: 'leila@family.example', password: 'le bon' }]]);
  await userEvent.click(screen.getByRole('button', { name: 'Annuler ce changement' }));
  await form();
});

test('[CLIENT237] what is wrong stands at its box, and what was typed stays', async () => {
  const { ask } = open();
  const { email, password } = await boxes();
  await userEvent.type(email, 'leila');
  await userEvent.type(password, 'pas le bon');
  await press();
  await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe('true'));
  expect(ask).not.toHaveBeenCalled();
  await userEvent.type(email, '@family.example');
  ask.mockImplementationOnce(() => {
    throw refused('password.wrong', 'FORBIDDEN');
  });
  await press();
  await waitFor(() => expect(password.getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(password);
  ask.mockImplementationOnce(() => {
    throw refused('email.same', 'BAD_REQUEST');
  });
  await press();
  expect(await screen.findByText('C’est déjà votre adresse.')).toBeTruthy();
  expect([email.value, password.value]).toEqual(['leila@family.example', 'pas le bon']);
});

test('[CLIENT237] where no mail leaves it says whom to ask', async () => {
  open({ byEmail: false });
  expect(await screen.findByText(/pour la changer, adressez-vous au secrétariat/)).toBeTruthy();
  expect(screen.queryByRole('form', { name: 'Changer d’adresse e-mail' })).toBeNull();
});
