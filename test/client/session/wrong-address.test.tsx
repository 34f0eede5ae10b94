import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { Gate } from '../../../src/client/session/gate.tsx';
import { beginSession, checkSession, endSession } from '../../../src/client/session/session-store.ts';
import { SignIn } from '../../../src/client/session/sign-in.tsx';
import type { Locale } from '../../../src/shared/locales.ts';
import { refusal, stubHttp, type HttpAnswer } from '../http-stub.ts';
import { stage } from '../stage.tsx';

const elsewhere = (address: string | null): HttpAnswer => ({
  status: 403,
  body: { reason: 'session.foreignOrigin', address },
});

beforeEach(() => endSession('left'));

describe('a page under another address than the school’s', () => {
  test.each<[Locale, string]>([
    ['fr', 'L’établissement n’est pas joignable'],
    ['en', 'The school is not reached'],
    ['ar', 'لا يمكن الوصول إلى المدرسة'],
  ])(
    '[CLIENT40] says so in place of anything else, with a link to the same page at the right one: %s',
    async (locale, text) => {
      stubHttp(() => elsewhere('https://ecole.example'));
      stage(<Gate>inside</Gate>, { locale });
      expect((await screen.findByRole('alert')).textContent).toContain(text);
      expect(screen.getByRole<HTMLAnchorElement>('link').href).toBe(`https://ecole.example${location.pathname}`);
      expect(screen.queryByText('inside')).toBeNull();
    },
  );

  test('[CLIENT40] says so to who is signed in already, and lets them in once the address is allowed', async () => {
    let answer = elsewhere('https://ecole.example');
    stubHttp(() => answer);
    beginSession();
    stage(<Gate>inside</Gate>);
    await screen.findByRole('link', { name: 'https://ecole.example' });
    answer = { status: 204 };
    await act(() => checkSession());
    expect(screen.getByText('inside')).toBeTruthy();
  });

  test('[CLIENT40] names no address where the server knows none, or one that is no web address', async () => {
    for (const address of [null, 'javascript:alert(1)']) {
      stubHttp(() => elsewhere(address));
      const { unmount } = stage(<Gate>inside</Gate>);
      expect((await screen.findByRole('alert')).textContent).toContain('Demandez la bonne');
      expect(screen.queryByRole('link')).toBeNull();
      unmount();
    }
  });

  test('[CLIENT40] a refusal of somebody between is no such answer', async () => {
    stubHttp(() => ({ status: 403, body: { message: 'forbidden' } }));
    endSession('left');
    stage(<Gate>inside</Gate>);
    expect(await screen.findByText('Le serveur ne répond pas')).toBeTruthy();
  });

  test('[CLIENT40] says so above the form of the sign-in, in which what was typed stays', async () => {
    stubHttp((path) =>
      path === '/session' ? elsewhere('https://ecole.example') : refusal(403, 'session.foreignOrigin', 'FORBIDDEN'),
    );
    stage(<SignIn />, { path: '/fr/sign-in' });
    await screen.findByRole('link', { name: 'https://ecole.example' });
    await userEvent.type(screen.getByLabelText('Adresse e-mail'), 'parent@jules-verne.example');
    await userEvent.type(screen.getByLabelText('Mot de passe'), 'preau-demo');
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    expect(screen.getByLabelText<HTMLInputElement>('Adresse e-mail').value).toBe('parent@jules-verne.example');
    expect(screen.getByLabelText<HTMLInputElement>('Mot de passe').value).toBe('preau-demo');
  });
});
