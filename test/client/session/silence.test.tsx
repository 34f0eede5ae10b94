import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SignOutButton } from '../../../src/client/layout/sign-out-button.tsx';
// What a press of the button fetches is here already: it is the server that is silent.
import '../../../src/client/session/ask-invitation.ts';
import '../../../src/client/session/http-client.ts';
import { AcceptInvitation } from '../../../src/client/session/accept-invitation.tsx';
import { Gate } from '../../../src/client/session/gate.tsx';
import { endSession, sessionState } from '../../../src/client/session/session-store.ts';
import { SignIn } from '../../../src/client/session/sign-in.tsx';
import { stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { meAs, stage } from '../stage.tsx';

// What a form checks by comes over the real wire, which no false clock moves on.
beforeAll(() => import('../../../src/shared/inputs.ts'));
beforeEach(() => {
  vi.useFakeTimers();
  // The real one follows the real clock.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(), ms);
    return patience.signal;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a server that takes the question and never answers', () => {
  // The first of this file: the only one that finds nothing known of the session yet.
  test('[CLIENT34] is said on the first page after 10 s, asked again, and the page goes on once it answers', async () => {
    let answer: HttpAnswer = 'silence';
    const calls = stubHttp(() => answer);
    stage(<Gate>inside</Gate>);
    expect(sessionState()).toBe('checking');
    await pass(10_100);
    expect(screen.getByText('Le serveur ne répond pas')).toBeTruthy();
    await pass(3_100);
    expect(calls).toHaveLength(2);
    answer = { status: 204 };
    await pass(13_100);
    expect(screen.getByText('inside')).toBeTruthy();
  });

  test('[CLIENT2] is said at sign-in after 10 s, and what was typed is still there', async () => {
    endSession('left');
    stubHttp((path) => (path === '/session' ? { status: 401 } : 'silence'));
    stage(<SignIn />, { path: '/fr/sign-in' });
    fill('Adresse e-mail', 'parent@jules-verne.example');
    fill('Mot de passe', 'preau-demo');
    press('Se connecter');
    await pass(10_100);
    expect(screen.getByRole('alert').textContent).toContain('Le serveur n’a pas répondu');
    expect(screen.getByLabelText<HTMLInputElement>('Adresse e-mail').value).toBe('parent@jules-verne.example');
  });

  test('[CLIENT2] is said on an invitation after 10 s', async () => {
    stubHttp(() => 'silence');
    stage(<AcceptInvitation token="one-time" />, { path: '/fr/invitation/one-time' });
    // What the link is good for is not known then, and whoever holds it may try.
    await pass(10_100);
    fill('Nouveau mot de passe', 'quatre mots bien choisis');
    press('Activer mon compte');
    await pass(10_100);
    expect(screen.getByRole('alert').textContent).toContain('Le serveur n’a pas répondu');
  });

  test('[CLIENT2] is said at sign-out after 10 s and the 3 s in which the session could prove to be over, and one is still signed in', async () => {
    stubHttp(() => 'silence');
    const { live } = stage(<SignOutButton />, { me: meAs('Leïla', ['Collège Jules-Verne', 'parent']) });
    press('Se déconnecter');
    await pass(13_200);
    expect(screen.getByRole('alert').textContent).toContain('n’a pas abouti');
    expect(live.connection.state.get()).toBe('connected');
  });
});
