import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FailedActions } from '../../../src/client/messages/failed-actions.tsx';
import { LengthNote } from '../../../src/client/messages/length-note.tsx';
import { TypingIndicator } from '../../../src/client/messages/typing-indicator.tsx';
import { plain } from '../chat.tsx';
import * as time from '../fake-time.ts';
import { newStand, show } from '../live-stage.tsx';
import { ids } from '../people.ts';
import { Around } from '../around.tsx';
import { meAs } from '../stage.tsx';

const pass = (ms: number) => act(() => time.pass(ms));
const me = meAs('Leïla', ['Collège Jules-Verne', 'parent']);

test('[CLIENT57] how much room is left is said in round numbers, and not at each letter', async () => {
  const stand = newStand({});
  const note = (length: number) => (
    <Around live={stand.live} me={me}>
      <LengthNote id="note" left={10_000 - length} />
    </Around>
  );
  const { rerender } = show(<LengthNote id="note" left={1_000} />, stand);
  const said = () => screen.getByRole('status').textContent;
  const heard = new Set<string | null>();
  for (let length = 9_600; length < 9_640; length++) {
    rerender(note(length));
    await pass(100);
    heard.add(said());
  }
  expect([...heard]).toEqual(['', '300 caractères restants']);
  expect(document.getElementById('note')?.textContent).toBe('361 caractères restants');
});

test('[CLIENT57] that somebody writes is said when it begins, and not each time that they pause', async () => {
  const stand = newStand({});
  const typing = (...names: string[]) => (
    <Around live={stand.live} me={me}>
      <TypingIndicator names={names} />
    </Around>
  );
  const { rerender } = show(<TypingIndicator names={['Claire']} />, stand);
  const said = () => plain(screen.getByRole('status'));
  expect(said()).toBe('Claire écrit…');
  rerender(typing('Claire', 'Omar'));
  expect(said()).toBe('Claire écrit…');
  rerender(typing());
  await pass(5_000);
  rerender(typing('Omar'));
  expect(said()).toBe('Claire écrit…');
  rerender(typing());
  await pass(20_000);
  rerender(typing('Omar'));
  expect(said()).toBe('Omar écrit…');
});

test('[CLIENT7] what was refused is deleted after a question alone, which shows it', async () => {
  const refused = {
    id: 'refused',
    conversationId: 'conversation',
    authorId: ids.me,
    body: 'Une longue lettre',
    createdAt: new Date(),
    deletedAt: null,
    replyToId: null,
    seq: null,
    attachmentIds: [],
    reason: null,
  };
  const deleted: string[] = [];
  show(<FailedActions message={refused} onDelete={(id) => deleted.push(id)} />, newStand({}));
  fireEvent.click(screen.getByRole('button', { name: 'Supprimer' }));
  expect(deleted).toEqual([]);
  await pass(100);
  const question = screen.getByRole('alertdialog');
  expect(question.textContent).toContain('Une longue lettre');
  fireEvent.click([...question.querySelectorAll('button')].find(({ textContent }) => textContent === 'Supprimer')!);
  await pass(100);
  expect(deleted).toEqual(['refused']);
});
