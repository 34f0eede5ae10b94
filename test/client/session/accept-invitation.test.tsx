import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { AcceptInvitation } from '../../../src/client/session/accept-invitation.tsx';
import { endSession } from '../../../src/client/session/session-store.ts';
import { done, refusal, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

const invited = { state: 'open', name: 'Anne Roux', email: 'anne@school.example', schools: ['Collège Jules-Verne'] };
const invalid = refusal(404, 'invitation.invalid', 'NOT_FOUND');
type Answers = { accept?: HttpAnswer; invitation?: HttpAnswer; signedIn?: boolean };

function open({ accept = done({}), invitation = done(invited), signedIn = false }: Answers = {}) {
  let isIn = signedIn;
  const calls = stubHttp((path) => {
    if (path === '/session') return { status: isIn ? 204 : 401 };
    if (path === '/trpc/auth.invitation') return invitation;
    if (path === '/trpc/me') return done({ user: { id: 'u', name: 'Zoé Martin' }, memberships: [] });
    if (path !== '/trpc/auth.signOut') return accept;
    isIn = false;
    return done(null);
  });
  const accepted = () => calls.filter(({ path }) => path === '/trpc/auth.acceptInvitation');
  return { ...stage(<AcceptInvitation token="one-time" />, { path: '/fr/invitation/one-time' }), calls, accepted };
}
const password = () => screen.findByLabelText<HTMLInputElement>('Nouveau mot de passe');
const type = async (text: string) => userEvent.type(await password(), text);
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Activer mon compte' }));

beforeEach(() => endSession('left'));

describe('invitation', () => {
  test('says who is invited where, sets the password and leads home', async () => {
    const { accepted, places } = open();
    await type('quatre mots bien choisis');
    expect(screen.getByText(/Anne Roux.*anne@school\.example.*Collège Jules-Verne/)).toBeTruthy();
    await submit();
    await waitFor(() => expect(places().at(-1)).toBe('/fr'));
    const body = { json: { token: 'one-time', password: 'quatre mots bien choisis' } };
    expect(accepted()).toEqual([{ path: '/trpc/auth.acceptInvitation', body }]);
  });

  test('a password below 8 or above 256 characters is refused before it is sent, and an emoji is one character of it', async () => {
    const { accepted } = open();
    await type('👍👍👍👍');
    await submit();
    expect(await screen.findByText('Il faut 8 caractères au moins.')).toBeTruthy();
    expect(document.activeElement).toBe(await password());
    await userEvent.clear(await password());
    await userEvent.paste('👍'.repeat(257));
    await submit();
    expect(await screen.findByText('256 caractères au plus.')).toBeTruthy();
    expect(accepted()).toEqual([]);
    await userEvent.clear(await password());
    await userEvent.paste('👍'.repeat(256));
    await submit();
    await waitFor(() => expect(accepted()).toHaveLength(1));
  });

  test('a weak password is said beside the field, which keeps it', async () => {
    open({ accept: refusal(400, 'password.weak', 'BAD_REQUEST') });
    await type('motdepasse');
    await submit();
    expect(await screen.findByText(/trop facile à deviner/)).toBeTruthy();
    expect((await password()).value).toBe('motdepasse');
  });

  test.each([
    ['used', done({ state: 'used' }), 'a déjà servi'],
    ['expired', done({ state: 'expired' }), 'a expiré'],
    ['replaced', done({ state: 'revoked' }), 'a été remplacé ou retiré'],
    ['invented', invalid, 'n’est plus valable'],
  ])(
    'a link that is %s says so before there is a form, and shows the way to sign-in',
    async (_, invitation, sentence) => {
      open({ invitation });
      expect((await screen.findByRole('alert')).textContent).toContain(sentence);
      expect(screen.queryByLabelText('Nouveau mot de passe')).toBeNull();
      expect(screen.getByRole('link', { name: 'Aller à la page de connexion' }).getAttribute('href')).toBe(
        '/fr/sign-in',
      );
    },
  );

  test('a link that somebody else used meanwhile says so, and one that could not be asked about may be tried', async () => {
    open({ accept: invalid, invitation: 'noAnswer' });
    await type('quatre mots bien choisis');
    await submit();
    expect((await screen.findByRole('alert')).textContent).toContain('n’est plus valable');
  });

  test('whoever is signed in hears as whom, signs out, and goes on with the invitation', async () => {
    const { calls } = open({ signedIn: true });
    expect((await screen.findByRole('status')).textContent).toMatch(/Zoé Martin/);
    expect(screen.getByText(/Anne Roux/)).toBeTruthy();
    expect(screen.queryByLabelText('Nouveau mot de passe')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Me déconnecter et continuer' }));
    expect(await password()).toBeTruthy();
    expect(calls.map(({ path }) => path)).toContain('/trpc/auth.signOut');
  });
});
