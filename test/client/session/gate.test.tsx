import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { Gate } from '../../../src/client/session/gate.tsx';
import { beginSession, checkSession, endSession } from '../../../src/client/session/session-store.ts';
import { stubHttp } from '../http-stub.ts';
import { stage } from '../stage.tsx';

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
});
