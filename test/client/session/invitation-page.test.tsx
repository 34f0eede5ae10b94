import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { InvitationPage } from '../../../src/client/session/invitation-page.tsx';
import { endSession } from '../../../src/client/session/session-store.ts';
import { checkLetterOf } from '../../../src/shared/codes.ts';
import { done, refusal, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

const code = `abcdefghjkm${checkLetterOf('abcdefghjkm')}`;
const signsInBy = { school: 'abc234', username: 'noe.moreau' };
const invited = { state: 'open', name: 'Noé Moreau', email: null, schools: ['Collège'], signsInBy, resets: false };

function open({
  address = '/fr/invitation',
  invitation = done(invited),
}: {
  address?: string;
  invitation?: HttpAnswer;
}) {
  window.history.replaceState(null, '', address);
  const calls = stubHttp((path) =>
    path === '/session' ? { status: 401 } : path === '/trpc/auth.invitation' ? invitation : done({}),
  );
  const asked = () => calls.filter(({ path }) => path === '/trpc/auth.invitation').map(({ body }) => body);
  return { ...stage(<InvitationPage />, { path: '/fr/invitation' }), asked };
}
const typeCode = async (typed: string) => {
  await userEvent.clear(await screen.findByLabelText('Code de la carte'));
  await userEvent.type(screen.getByLabelText('Code de la carte'), typed);
  await userEvent.click(screen.getByRole('button', { name: 'Continuer' }));
};

beforeEach(() => {
  endSession('left');
  localStorage.clear();
});

test('[INVITE5] a code is typed in capitals and groups; a mistyped one is said at once, and the server is not asked', async () => {
  const { asked } = open({});
  await typeCode(`x${code.slice(1)}`);
  expect(await screen.findByText(/Il y a une erreur dans ce code/)).toBeTruthy();
  expect(asked()).toEqual([]);
  await typeCode('ABCD-EFGH-JKM'.concat(code.at(-1)!.toUpperCase()));
  expect(await screen.findByLabelText('Nouveau mot de passe')).toBeTruthy();
  expect(asked()[0]).toEqual({ json: { token: code } });
});

test('[INVITE6] whoever has no e-mail is told by what they will sign in', async () => {
  open({});
  await typeCode(code);
  expect(await screen.findByText('noe.moreau')).toBeTruthy();
  expect(screen.getByText('abc234')).toBeTruthy();
});

test('[INVITE5] a code that nobody was given is said where it was typed, and stays', async () => {
  open({ invitation: refusal(404, 'invitation.invalid', 'NOT_FOUND') });
  await typeCode(code);
  expect(await screen.findByText(/Ce lien ou ce code/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Code de la carte').value).toBe(code);
});

test('[INVITE2] the secret of a link is taken out of the address at once, goes in no address, and a reload finds it again', async () => {
  const { asked, unmount } = open({ address: '/fr/invitation#the-secret' });
  expect(await screen.findByLabelText('Nouveau mot de passe')).toBeTruthy();
  expect(window.location.href).not.toContain('secret');
  expect(asked()).toEqual([{ json: { token: 'the-secret' } }]);
  unmount();
  stage(<InvitationPage />, { path: '/fr/invitation' });
  expect(await screen.findByLabelText('Nouveau mot de passe')).toBeTruthy();
});

test('[INVITE2] another link, opened where the page is open already, is looked at', async () => {
  const { asked } = open({ address: '/fr/invitation#first' });
  await screen.findByLabelText('Nouveau mot de passe');
  window.location.hash = 'second';
  await waitFor(() => expect(asked().at(-1)).toEqual({ json: { token: 'second' } }));
});

test('[INVITE8] a reset says that the old password goes, and one that is over leads to another code', async () => {
  open({ address: '/fr/invitation#x', invitation: done({ ...invited, resets: true }) }).unmount();
  open({ address: '/fr/invitation#x', invitation: done({ ...invited, resets: true }) });
  expect(await screen.findByText(/Il remplace l’ancien/)).toBeTruthy();
});

test('[INVITE3] from a link that opens nothing any more one goes on to another code', async () => {
  open({ address: '/fr/invitation#x', invitation: done({ state: 'revoked' }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Saisir un autre code' }));
  expect(await screen.findByLabelText('Code de la carte')).toBeTruthy();
});
