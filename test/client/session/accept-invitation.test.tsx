import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { AcceptInvitation } from '../../../src/client/session/accept-invitation.tsx';
import { endSession } from '../../../src/client/session/session-store.ts';
import { done, refusal, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

function open(answer: () => HttpAnswer) {
  const calls = stubHttp(answer);
  return { ...stage(<AcceptInvitation token="one-time" />, { path: '/fr/invitation/one-time' }), calls };
}
const password = () => screen.getByLabelText<HTMLInputElement>('Nouveau mot de passe');
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Activer mon compte' }));

beforeEach(() => endSession('left'));

describe('invitation', () => {
  test('sets the password and leads home, leaving the name to the school if none is given', async () => {
    const { calls, places } = open(() => done({}));
    await userEvent.type(password(), 'quatre mots bien choisis');
    await submit();
    await waitFor(() => expect(places().at(-1)).toBe('/fr'));
    const body = { json: { token: 'one-time', password: 'quatre mots bien choisis' } };
    expect(calls).toEqual([{ path: '/trpc/auth.acceptInvitation', body }]);
  });

  test('a password below 8 characters is refused before it is sent', async () => {
    const { calls } = open(() => done({}));
    await userEvent.type(password(), 'court');
    await submit();
    expect(screen.getByText('Il faut 8 caractères au moins.')).toBeTruthy();
    expect(document.activeElement).toBe(password());
    expect(calls).toEqual([]);
  });

  test('an emoji is one character of a password or a name, as the server counts them', async () => {
    const { calls } = open(() => done({}));
    const name = screen.getByLabelText<HTMLInputElement>(/^Votre nom/);
    await userEvent.type(password(), '👍👍👍👍');
    await submit();
    expect(screen.getByText('Il faut 8 caractères au moins.')).toBeTruthy();
    await userEvent.type(password(), 'quatre mots');
    await userEvent.click(name);
    await userEvent.paste('🎒'.repeat(102));
    await submit();
    expect(screen.getByText('2 caractères de trop')).toBeTruthy();
    expect([document.activeElement, name.value, calls]).toEqual([name, '🎒'.repeat(102), []]);
    await userEvent.clear(name);
    await userEvent.paste('🎒'.repeat(100));
    await submit();
    await waitFor(() => expect(calls).toMatchObject([{ body: { json: { name: '🎒'.repeat(100) } } }]));
  });

  test('a weak password is said beside the field, which keeps it', async () => {
    open(() => refusal(400, 'password.weak', 'BAD_REQUEST'));
    await userEvent.type(password(), 'motdepasse');
    await submit();
    expect(await screen.findByText(/trop facile à deviner/)).toBeTruthy();
    expect(password().value).toBe('motdepasse');
  });

  test('a link that is used up says so and shows the way to sign-in', async () => {
    open(() => refusal(404, 'invitation.invalid', 'NOT_FOUND'));
    await userEvent.type(password(), 'quatre mots bien choisis');
    await submit();
    expect((await screen.findByRole('alert')).textContent).toContain('n’est plus valable');
    expect(screen.getByRole('link', { name: 'Aller à la page de connexion' }).getAttribute('href')).toBe('/fr/sign-in');
  });
});
