import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { InstantChat } from '../../../src/client/conversations/instant-chat.tsx';
import { HomePage } from '../../../src/client/home/home-page.tsx';
import { loadSentences } from '../../../src/client/i18n/load.ts';
import * as time from '../fake-time.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation } from '../people.ts';
import { refused } from '../stub-link.ts';

const pass = (ms: number) => act(() => time.pass(ms));

/** A server that cannot read what is asked for by this procedure, until the test says so. */
function standing(path: 'messages' | 'conversations' | 'conversation') {
  const database = { away: true };
  const there = schoolAnswers({ conversations: [conversation()] });
  const answer = (input: never) => {
    if (database.away) throw refused('server.unavailable', 'SERVICE_UNAVAILABLE');
    return there[path]!(input);
  };
  return { database, ...newStand({ ...there, [path]: answer }) };
}

test('[CLIENT37] messages that the server could not read are there once it can, without a word of the reader', async () => {
  const { database, server, live } = standing('messages');
  show(<InstantChat hrefOf={(id) => id} conversationId="conversation" onOpen={() => undefined} />, { live });
  await pass(60_000);
  const log = within(screen.getByRole('log'));
  expect(log.getByRole('alert').textContent).toContain('Les messages n’ont pas pu être chargés.');
  expect(server.calls('messages').length).toBeGreaterThan(5);
  database.away = false;
  await pass(31_000);
  expect(log.getByText('Message n° 3')).toBeDefined();
  expect(log.queryByRole('alert')).toBeNull();
});

test('[CLIENT37] a conversation beyond the list that the server could not read is said not to come, and is there once it can', async () => {
  const { database, live } = standing('conversation');
  show(<InstantChat hrefOf={(id) => id} conversationId="another" onOpen={() => undefined} />, { live });
  await pass(60_000);
  expect(screen.getByText('La conversation n’a pas pu être chargée.')).toBeDefined();
  database.away = false;
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  await pass(100);
  expect(screen.queryByText('La conversation n’a pas pu être chargée.')).toBeNull();
  expect(screen.getByRole('log')).toBeDefined();
});

test('[CLIENT37] the list of a home says that it cannot be read, and is asked for at once where the reader says so', async () => {
  const { database, live } = standing('conversations');
  await loadSentences('fr', ['always', 'inside', 'home']);
  show(<HomePage role="parent" />, { live });
  await pass(60_000);
  const button = screen.getByRole('button', { name: 'Réessayer' });
  database.away = false;
  fireEvent.click(button);
  await pass(10);
  expect(screen.getByText('Claire')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
