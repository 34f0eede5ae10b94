import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import type { Scheduled } from '../../../src/shared/scheduled.ts';
import { both, box, list, plain, showChat } from '../chat.tsx';
import { refused } from '../stub-link.ts';
import { bar, claire, newKept, press, shown, teacher, waiting } from './later-stage.tsx';

test('[CLIENT162] above the box stands how much waits, and from there it is changed, sent at once or taken back', async () => {
  const { kept, live, server } = await shown([waiting(), waiting({ id: 'v', body: 'Et aussi' })]);
  await userEvent.click(await bar(/^2 messages partiront plus tard/));
  const dialog = await screen.findByRole('dialog', { name: 'Envois prévus' });
  await press('Modifier', dialog);
  const text = await within(dialog).findByLabelText('Message');
  await userEvent.clear(text);
  await userEvent.type(text, 'À lundi');
  await press('Enregistrer', dialog);
  await waitFor(() =>
    expect(kept.waiting.map(({ body }) => body).toSorted()).toEqual(['Et aussi', 'À lundi'].toSorted()),
  );
  // Its time was left as it is, and so not sent: by its minute alone it would move.
  expect(server.calls('changeScheduled')[0]!.input).toEqual({ id: 'w', body: 'À lundi' });
  await waitFor(() => expect(within(dialog).getAllByRole('listitem')).toHaveLength(2));
  await press('Envoyer maintenant', dialog);
  await waitFor(() => expect(kept.waiting).toHaveLength(1));
  await userEvent.keyboard('{Escape}');
  await userEvent.type(await box(), 'déjà là');
  await userEvent.click(await bar(/^1 message partira plus tard/));
  const [{ body }] = kept.waiting as [Scheduled];
  await press('Reprendre');
  await waitFor(() => expect(live.drafts.store.get()[claire]).toBe(`déjà là\n${body}`));
});

test('[CLIENT162] a text that was taken back elsewhere, or whose answer was lost, is not lost here', async () => {
  const { kept, live } = await shown([waiting()]);
  await userEvent.click(await bar(/^1 message/));
  kept.fail = refused('scheduled.unknown', 'NOT_FOUND');
  await press('Reprendre');
  await waitFor(() => expect(live.drafts.store.get()[claire]).toBe('À demain'));
});

test('[CLIENT162] pressed twice, it is put back once', async () => {
  const { kept, live } = await shown([waiting()]);
  await userEvent.click(await bar(/^1 message/));
  const back = await screen.findByRole('button', { name: 'Reprendre' });
  fireEvent.click(back);
  fireEvent.click(back);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect([kept.waiting, live.drafts.store.get()[claire]]).toEqual([[], 'À demain']);
});

test('[CLIENT162] what could not be taken back for a moment is when it is asked for again', async () => {
  const { kept, live } = await shown([waiting()]);
  await userEvent.click(await bar(/^1 message/));
  kept.fail = refused('server.unavailable', 'SERVICE_UNAVAILABLE');
  await press('Reprendre');
  await press('Réessayer');
  await waitFor(() => expect(live.drafts.store.get()[claire]).toBe('À demain'));
});

test('[CLIENT162] [CLIENT163] what was refused at its time says so in the list and in the conversation, with the reason', async () => {
  const held = waiting({ refused: 'conversation.readOnly', at: new Date(Date.now() - 60_000) });
  await shown([held, waiting({ id: 'v', body: 'Et aussi' })]);
  const row = list().querySelector<HTMLElement>(`[data-conversation="${claire}"]`)!;
  await within(row).findByRole('img', { name: 'Message non envoyé' });
  const note = await bar(/^1 message prévu n’est pas parti/);
  expect(plain(note)).toBe('1 message prévu n’est pas parti · 1 message partira plus tard');
  await userEvent.click(note);
  const dialog = await screen.findByRole('dialog', { name: 'Envois prévus' });
  expect(plain(dialog)).toContain('N’est pas parti');
  expect(plain(dialog)).toMatch(/lire|écrire/);
});

test('[CLIENT163] where one no longer is, it is offered with the other texts that were not sent', async () => {
  const { kept, answers } = newKept([waiting({ conversationId: 'gone', refused: 'conversation.unknown' })]);
  const conversation = ({ conversationId }: { conversationId: string }) => {
    if (conversationId === claire) return both[0];
    throw refused('conversation.unknown', 'NOT_FOUND');
  };
  showChat({ first: claire, answers: { ...answers, conversation }, me: teacher });
  await box();
  await loadLayers();
  await userEvent.click(await within(list()).findByRole('button', { name: /^1 texte non envoyé/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Textes non envoyés' });
  expect(dialog.textContent).toContain('À demain');
  await press('Supprimer', dialog);
  await press('Supprimer', await screen.findByRole('alertdialog'));
  await waitFor(() => expect(kept.waiting).toEqual([]));
});

test('[CLIENT164] the bell of another device asks again what waits', async () => {
  const { kept, server } = await shown();
  await waitFor(() => expect(server.listening('onAccount')).toBe(1));
  kept.waiting = [waiting()];
  server.signal('onAccount', { what: 'scheduled' });
  await bar(/^1 message partira plus tard/);
});

test('[CLIENT230] with the last of what waited the line above the box goes, and the focus is in the box', async () => {
  await shown([waiting()]);
  await userEvent.click(await bar(/^1 message/));
  await press('Reprendre');
  const text = await box();
  await waitFor(() => expect(text.value).toBe('À demain'));
  await waitFor(() => expect(document.activeElement).toBe(text));
});
