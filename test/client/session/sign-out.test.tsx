import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { newKeep } from '../../../src/client/live/keep.ts';
import { SignOutButton } from '../../../src/client/layout/sign-out-button.tsx';
import { forgetOwed } from '../../../src/client/session/leave.ts';
import { NotEmptied } from '../../../src/client/session/not-emptied.tsx';
import { owe, owed, waive } from '../../../src/client/session/owed.ts';
import { beginSession, checkSession, endSession, sessionState } from '../../../src/client/session/session-store.ts';
import { done, stubHttp } from '../http-stub.ts';
import type { HttpAnswer } from '../http-stub.ts';
import { memoryStore } from '../memory-keep.ts';
import { meAs, stage } from '../stage.tsx';

const leila = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
const outgoing = (id: string, state: 'pending' | 'failed') => ({
  id,
  conversationId: 'c',
  body: 'Bonjour',
  createdAt: 0,
  state,
  reason: null,
});
/** What somebody else left on the same device. */
const ofOmar: [string, unknown] = ['draft:id of Omar:c', 'À moi'];
const mine: [string, unknown][] = [
  ['outbox:id of Leïla:1', outgoing('1', 'pending')],
  ['outbox:id of Leïla:2', outgoing('2', 'failed')],
  ['draft:id of Leïla:c', 'Pas fini'],
];

function shown(left: [string, unknown][], answer: (path: string) => HttpAnswer = () => done(null)) {
  const kept = new Map<string, unknown>([ofOmar, ...left]);
  const calls = stubHttp(answer);
  return { kept, calls, ...stage(<SignOutButton />, { me: leila, kept }) };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const question = () => screen.findByRole('alertdialog', { name: /^Se déconnecter et supprimer\s\?$/ });

beforeEach(() => {
  for (const id of owed()) waive(id);
  beginSession();
});

describe('signing out', () => {
  test('[CLIENT27] asks nothing where nothing waits, and says so to the server', async () => {
    const { calls } = shown([]);
    await press('Se déconnecter');
    await waitFor(() => expect(sessionState()).toBe('left'));
    expect(calls.map(({ path }) => path)).toEqual(['/trpc/auth.signOut']);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('[CLIENT27] says first how many messages and drafts would be lost; staying keeps all of it', async () => {
    const { kept, calls } = shown(mine);
    await press('Se déconnecter');
    const dialog = await question();
    expect(dialog.textContent).toContain('2 messages ne sont pas encore envoyés\u00a0: ils seraient perdus.');
    expect(dialog.textContent).toContain('1 brouillon serait supprimé.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Rester'));
    await press('Rester');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect([kept.size, calls, sessionState()]).toEqual([4, [], 'in']);
  });

  test('[CLIENT27] deletes what this person left on the device, and nothing of anybody else', async () => {
    const { kept } = shown(mine);
    await press('Se déconnecter');
    await question();
    await press('Se déconnecter et supprimer');
    await waitFor(() => expect(sessionState()).toBe('left'));
    expect([...kept]).toEqual([ofOmar]);
  });

  test('[CLIENT27] that does not reach the server deletes nothing', async () => {
    const { kept } = shown(mine, () => 'noAnswer');
    await press('Se déconnecter');
    const dialog = await question();
    await press('Se déconnecter et supprimer');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('n’a pas abouti');
    expect([kept.size, sessionState()]).toEqual([4, 'in']);
  });

  test('[CLIENT27] while it asks it counts what is sent meanwhile', async () => {
    const { live } = shown(mine.slice(0, 1));
    await press('Se déconnecter');
    expect((await question()).textContent).toContain('1 message n’est pas encore envoyé');
    live.outbox.arrived('1');
    await screen.findByText('Tout est envoyé : rien ne sera perdu.');
  });

  test('[CLIENT27] a session that ends by itself keeps everything', async () => {
    const { kept } = shown(mine);
    endSession('ended');
    // Whatever would delete it would have done so by then; nothing shows that nothing does.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(kept.size).toBe(4);
  });
});

describe('[CLIENT71] signing out', () => {
  const signOut = async () => {
    await press('Se déconnecter');
    await question();
    await press('Se déconnecter et supprimer');
  };

  test('whose answer was lost leaves nothing, where the server says that it was done', async () => {
    const { kept } = shown(mine, (path) => (path === '/session' ? { status: 401 } : 'noAnswer'));
    await signOut();
    await waitFor(() => expect(sessionState()).toBe('left'));
    expect([...kept]).toEqual([ofOmar]);
    expect(owed()).toEqual([]);
  });

  test('of which nobody knows what became deletes nothing until the session proves to be over', async () => {
    let status: number | null = null;
    const { kept, live } = shown(mine, () => (status === null ? 'noAnswer' : { status }));
    await signOut();
    await screen.findByText('La déconnexion n’a pas abouti. Réessayez.');
    expect([kept.size, sessionState()]).toEqual([4, 'in']);
    status = 401;
    await checkSession();
    expect(sessionState()).toBe('left');
    expect(await forgetOwed(live.keep)).toBe(true);
    expect([...kept]).toEqual([ofOmar]);
  });

  test('that the server refused to do owes nothing: a session that ends later keeps everything', async () => {
    const { kept, live } = shown(mine, (path) => (path === '/session' ? { status: 204 } : 'noAnswer'));
    await signOut();
    await screen.findByText('La déconnexion n’a pas abouti. Réessayez.');
    endSession('ended');
    expect(sessionState()).toBe('ended');
    await forgetOwed(live.keep);
    expect(kept.size).toBe(4);
  });

  test('is done within seconds where the storage of the browser never answers, and remembers what is still to be deleted', async () => {
    const silence = () => new Promise<never>(() => {});
    stubHttp(() => done(null));
    stage(<SignOutButton />, {
      me: leila,
      keep: newKeep({ all: silence, set: silence, delete: silence, empty: silence }, null),
    });
    await press('Se déconnecter');
    expect(screen.getByRole('button', { name: 'Déconnexion…' })).toBeTruthy();
    await waitFor(() => expect(sessionState()).toBe('left'), { timeout: 6_000 });
    expect(owed()).toEqual([leila.user.id]);
  });

  test('is tried again where the browser did not delete, until it has', async () => {
    const kept = new Map<string, unknown>([ofOmar, ...mine]);
    let refuses = true;
    const store = memoryStore(kept);
    const keep = newKeep(
      { ...store, empty: (prefix) => (refuses ? Promise.reject(new Error()) : store.empty(prefix)) },
      null,
    );
    owe(leila.user.id);
    expect(await forgetOwed(keep)).toBe(false);
    refuses = false;
    expect(await forgetOwed(keep)).toBe(true);
    expect([[...kept], owed()]).toEqual([[ofOmar], []]);
  });

  test('says on the page before the sign-in that the browser could not be emptied, for as long as it is so', async () => {
    owe(leila.user.id);
    // There is no storage in this test's browser.
    stage(<NotEmptied />, { locale: 'fr' });
    expect((await screen.findByRole('alert')).textContent).toContain('Ce navigateur n’a pas pu être vidé');
    waive(leila.user.id);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull(), { timeout: 7_000 });
  }, 12_000);
});
