import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Gate } from '../../../src/client/session/gate.tsx';
import { beginSession, checkSession, endSession, followSignIns } from '../../../src/client/session/session-store.ts';
import { done, stubHttp } from '../http-stub.ts';
import { meAs, stage } from '../stage.tsx';

beforeEach(() => endSession('ended'));

describe('gate', () => {
  test('lets through whom the server knows', async () => {
    stubHttp(() => ({ status: 204 }));
    beginSession();
    stage(<Gate>inside</Gate>);
    expect(await screen.findByText('inside')).toBeTruthy();
  });

  test('leads others to sign-in and remembers where they wanted to go', async () => {
    stubHttp(() => ({ status: 401 }));
    const { places } = stage(<Gate>inside</Gate>, { path: '/fr/parents/messagerie' });
    await waitFor(() => expect(places().at(-1)).toBe('/fr/sign-in?next=%2Ffr%2Fparents%2Fmessagerie'));
    expect(screen.queryByText('inside')).toBeNull();
  });

  test('[CLIENT104] a page of a browser in which somebody was signed in begins inside, and is led out once the server knows nobody', async () => {
    const anew = async () => {
      vi.resetModules();
      return import('../../../src/client/session/session-store.ts');
    };
    beginSession();
    const page = await anew();
    expect(page.sessionState()).toBe('in');
    stubHttp(() => ({ status: 401 }));
    await page.checkSession();
    expect(page.sessionState()).toBe('ended');
    expect((await anew()).sessionState()).toBe('checking');
  });

  test('a session that the server ended leads out, one that is out of reach does not', async () => {
    let status: number | null = null;
    stubHttp(() => (status === null ? 'noAnswer' : { status }));
    beginSession();
    const { places } = stage(<Gate>inside</Gate>);
    await act(() => checkSession());
    expect(screen.getByText('inside')).toBeTruthy();
    status = 401;
    await act(() => checkSession());
    await waitFor(() => expect(places().at(-1)).toContain('/fr/sign-in'));
  });

  test('[CLIENT70] shows who is there where somebody else has signed in, and goes on as them when it is told to', async () => {
    stubHttp((path) => (path === '/session' ? { status: 204 } : done(meAs('Omar'))));
    beginSession();
    stage(<Gate>inside</Gate>);
    act(() => endSession('other'));
    await screen.findByRole('heading', { name: 'Un autre compte est ouvert dans ce navigateur' });
    await screen.findByText(/Compte ouvert.*Omar/);
    await act(() => checkSession());
    expect(screen.queryByText('inside')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Continuer avec ce compte' }));
    expect(await screen.findByText('inside')).toBeTruthy();
  });

  test('[CLIENT70] a page where somebody is hears that another tab has signed somebody in', async () => {
    beginSession();
    const heard = vi.fn<() => void>();
    const stop = followSignIns(heard);
    const otherTab = new BroadcastChannel('preau.session');
    // Only windows are told a target.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    otherTab.postMessage('in');
    await waitFor(() => expect(heard).toHaveBeenCalledOnce());
    stop();
    otherTab.close();
  });
});
