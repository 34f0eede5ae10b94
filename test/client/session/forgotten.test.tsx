import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { SignIn } from '../../../src/client/session/sign-in.tsx';
import { endSession } from '../../../src/client/session/session-store.ts';
import { done, refusal, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

beforeEach(() => {
  endSession('left');
  localStorage.clear();
});

function arrive(byEmail: boolean, answer: () => HttpAnswer = () => done(null)) {
  const calls = stubHttp((path) => {
    if (path === '/session') return { status: 401 };
    return path === '/trpc/auth.passwordReset' ? done({ byEmail }) : answer();
  });
  const asked = () => calls.filter(({ path }) => path === '/trpc/auth.requestPasswordReset').map(({ body }) => body);
  return { ...stage(<SignIn />, { path: '/fr/sign-in' }), asked };
}

const forget = async () => userEvent.click(await screen.findByRole('link', { name: 'Mot de passe oublié\u00a0?' }));

test('[CLIENT236] from the sign-in page a link is asked for, and what is said of it tells nothing of whose the address is', async () => {
  const { asked } = arrive(true);
  await forget();
  await userEvent.type(await screen.findByLabelText('Adresse e-mail'), 'parent@jules-verne.example');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer le lien' }));
  expect((await screen.findByRole('status')).textContent).toBe(
    'Si un compte se connecte avec \u2068parent@jules-verne.example\u2069, un lien est en route. Il sert une fois, pendant une heure.',
  );
  expect(asked()).toEqual([{ json: { email: 'parent@jules-verne.example' } }]);
  await userEvent.click(screen.getByRole('button', { name: 'Saisir une autre adresse' }));
  await screen.findByLabelText('Adresse e-mail');
  await userEvent.click(screen.getByRole('link', { name: 'Retour à la connexion' }));
  await screen.findByRole('button', { name: 'Se connecter' });
});

test('[CLIENT236] where no mail leaves it says whom to ask, and asks for nothing', async () => {
  arrive(false);
  await forget();
  await screen.findByText(/^Ce serveur n’envoie pas d’e-mails\. Le secrétariat/);
  expect(screen.queryByLabelText('Adresse e-mail')).toBeNull();
});

test('[CLIENT236] what was typed survives a refusal, which is said with the time to wait', async () => {
  arrive(true, () => refusal(429, 'rate.exceeded', 'TOO_MANY_REQUESTS', 60_000));
  await forget();
  const field = await screen.findByLabelText<HTMLInputElement>('Adresse e-mail');
  await userEvent.type(field, 'parent@jules-verne.example');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer le lien' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Trop d’essais/));
  expect(field.value).toBe('parent@jules-verne.example');
});
