import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { InvitationPage } from '../../../src/client/session/invitation-page.tsx';
import { endSession } from '../../../src/client/session/session-store.ts';
import { done, refusal, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

beforeEach(() => {
  endSession('left');
  window.history.replaceState(null, '', '/');
});

function arrive(about: () => HttpAnswer, confirmed: () => HttpAnswer = () => done(null)) {
  const calls = stubHttp((path) => {
    if (path === '/session') return { status: 401 };
    return path === '/trpc/auth.emailChange' ? about() : confirmed();
  });
  window.history.replaceState(null, '', '/fr/invitation/address#the-secret');
  stage(<InvitationPage token="address" />, { path: '/fr/invitation/address' });
  return { confirmations: () => calls.filter(({ path }) => path === '/trpc/auth.confirmEmailChange') };
}

test('[CLIENT238] the page says which address it is, and changes it by a press alone', async () => {
  const { confirmations } = arrive(() => done({ state: 'open', email: 'leila@family.example' }));
  expect(await screen.findByText(/Votre compte se connectera avec/)).toBeTruthy();
  expect(window.location.hash).toBe('');
  expect(confirmations()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Confirmer cette adresse' }));
  expect((await screen.findByRole('status')).textContent).toContain('leila@family.example');
  expect(confirmations().map(({ body }) => body)).toEqual([{ json: { token: 'the-secret' } }]);
  expect(screen.queryByRole('button', { name: 'Confirmer cette adresse' })).toBeNull();
});

test.each([
  ['used', 'Cette adresse est déjà confirmée.'],
  ['expired', 'Ce lien a expiré. Demandez-en un nouveau dans vos réglages.'],
  ['revoked', 'Ce lien ne vaut plus\u00a0: la demande a été annulée ou remplacée. Rien n’a changé.'],
])('[CLIENT238] a link that is %s says so', async (state, sentence) => {
  arrive(() => done({ state }));
  expect((await screen.findByRole('alert')).textContent).toBe(sentence);
  expect(screen.queryByRole('button', { name: 'Confirmer cette adresse' })).toBeNull();
});

test('[CLIENT238] an invented link says so', async () => {
  arrive(() => refusal(404, 'email.linkInvalid', 'NOT_FOUND'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/n’est pas valable/);
});

test('[CLIENT238] one that was spent meanwhile is said where it was pressed', async () => {
  const gone = () => refusal(404, 'email.linkInvalid', 'NOT_FOUND');
  arrive(() => done({ state: 'open', email: 'leila@family.example' }), gone);
  await userEvent.click(await screen.findByRole('button', { name: 'Confirmer cette adresse' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Ce lien n’ouvre plus rien.');
});
