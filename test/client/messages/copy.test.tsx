import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plain } from '../chat.tsx';
import { actsOf, choose, open } from './acts-stage.tsx';

beforeEach(() => {
  // With it comes a clipboard, which this test's browser does not have.
  userEvent.setup();
  window.history.replaceState(null, '', '/fr/parents/messagerie/conversation');
});
afterEach(() => window.history.replaceState(null, '', '/'));

test('[CLIENT134] what a message says is copied, and so is the link that leads to it', async () => {
  const { row } = await open();
  await choose(row(1), 'Copier le texte');
  await screen.findByText('Texte copié');
  expect(await navigator.clipboard.readText()).toBe('Message n° 1');
  await choose(row(1), 'Copier le lien');
  await screen.findByText('Lien copié');
  expect(await navigator.clipboard.readText()).toBe(
    `${window.location.origin}/fr/parents/messagerie/conversation?message=1`,
  );
});

test('[CLIENT134] where the browser copies nothing the link is shown, to be copied by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  const { row } = await open();
  await choose(row(1), 'Copier le lien');
  expect(plain(await screen.findByText(/n’a pas copié le lien/))).toContain(
    `${window.location.origin}/fr/parents/messagerie/conversation?message=1`,
  );
});

test('[CLIENT134] in no home there is no link to copy', async () => {
  window.history.replaceState(null, '', '/');
  const { row } = await open();
  expect((await actsOf(row(1))).queryByRole('button', { name: 'Copier le lien' })).toBeNull();
});
