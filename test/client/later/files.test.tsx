import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import type { Live } from '../../../src/client/live/live.ts';
import { both, box, list, showChat } from '../chat.tsx';
import { refused } from '../stub-link.ts';
import { attachment, bar, choose, claire, newKept, open, press, shown, teacher, waiting } from './later-stage.tsx';

/** A file beside the draft, of which the server has nothing yet. */
function choosing({ files }: Live, id: string) {
  const described = { name: `${id}.pdf`, size: 12_345, mediaType: 'application/pdf', reason: null };
  files.add({ id, conversationId: claire, ...described }, new Blob(['a']));
}
const beside = ({ files }: Live) => files.store.get().map(({ id, state }) => [id, state]);

test('[CLIENT161] files go later with what was typed, or without a word, once the server has them all', async () => {
  const { kept, live, server } = await shown();
  choosing(live, 'plan');
  await open();
  const coming = await screen.findByRole('menuitem');
  expect(coming.textContent).toContain('Les fichiers joints doivent d’abord être tous arrivés.');
  expect(coming.getAttribute('aria-disabled')).toBe('true');
  live.files.change('plan', { state: 'here' });
  await choose(/^Dans une heure/);
  await waitFor(() => expect(kept.waiting).toMatchObject([{ body: '', attachments: [attachment('plan')] }]));
  expect(server.calls('scheduleMessage')[0]!.input).toMatchObject({ attachmentIds: ['plan'] });
  await waitFor(() => expect(beside(live)).toEqual([]));
  // The server keeps them: nobody has taken them out.
  expect(server.calls('removeUpload')).toEqual([]);
});

test('[CLIENT161] what is refused leaves the files beside the text', async () => {
  const { kept, live } = await shown();
  choosing(live, 'plan');
  live.files.change('plan', { state: 'here' });
  await userEvent.type(await box(), 'Le plan');
  kept.fail = refused('message.attachmentUnknown', 'NOT_FOUND');
  await open();
  await choose(/^Demain/);
  await screen.findByRole('button', { name: 'Réessayer' });
  expect([(await box()).value, beside(live)]).toEqual(['Le plan', [['plan', 'here']]]);
});

test('[CLIENT162] what waits names its files, and taken back they stand beside the draft again', async () => {
  const { kept, live } = await shown([waiting({ body: '', attachments: [attachment('plan')] })]);
  await userEvent.type(await box(), 'déjà là');
  await userEvent.click(await bar(/^1 message partira plus tard/));
  const dialog = await screen.findByRole('dialog', { name: 'Envois prévus' });
  expect(
    within(dialog)
      .getByRole('link', { name: /plan\.pdf/ })
      .getAttribute('href'),
  ).toBe('/files/plan/plan.pdf');
  await press('Reprendre');
  await waitFor(() => expect(beside(live)).toEqual([['plan', 'here']]));
  expect([kept.waiting, live.drafts.store.get()[claire]]).toEqual([[], 'déjà là']);
});

test('[CLIENT162] where they would be too many beside a draft, that is said and nothing is taken back', async () => {
  const { kept, live } = await shown([waiting({ attachments: [attachment('plan')] })]);
  for (let at = 0; at < 10; at += 1) choosing(live, `${at}`);
  await userEvent.click(await bar(/^1 message/));
  await press('Reprendre');
  await screen.findByText(/^Un message porte dix fichiers au plus/);
  expect(kept.waiting).toHaveLength(1);
});

test('[CLIENT162] files that stand there again are not counted twice where the note still offers them', async () => {
  const { live } = await shown();
  const names = Array.from({ length: 6 }, (_, at) => `${at}`);
  for (const name of names) {
    choosing(live, name);
    live.files.change(name, { state: 'here' });
  }
  await open();
  await choose(/^Dans une heure/);
  await userEvent.click(await bar(/^1 message partira plus tard/));
  await press('Reprendre', await screen.findByRole('dialog', { name: 'Envois prévus' }));
  await waitFor(() => expect(beside(live)).toHaveLength(6));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await press('Reprendre');
  await waitFor(() => expect(screen.queryByText(/^Envoi prévu/)).toBeNull());
  expect([screen.queryByText(/^Un message porte dix fichiers/), beside(live).length]).toEqual([null, 6]);
});

test('[CLIENT162] of what carries files the words may be taken out', async () => {
  const { kept } = await shown([waiting({ attachments: [attachment('plan')] })]);
  await userEvent.click(await bar(/^1 message/));
  await press('Modifier');
  await userEvent.clear(await screen.findByLabelText('Message'));
  await press('Enregistrer');
  await waitFor(() => expect(kept.waiting).toMatchObject([{ body: '', attachments: [{ id: 'plan' }] }]));
});

test('[CLIENT163] where one no longer is, the files of what was not sent are named', async () => {
  const held = waiting({ conversationId: 'gone', refused: 'conversation.unknown', attachments: [attachment('plan')] });
  const conversation = ({ conversationId }: { conversationId: string }) => {
    if (conversationId === claire) return both[0];
    throw refused('conversation.unknown', 'NOT_FOUND');
  };
  showChat({ first: claire, answers: { ...newKept([held]).answers, conversation }, me: teacher });
  await box();
  await loadLayers();
  await userEvent.click(await within(list()).findByRole('button', { name: /^1 texte non envoyé/ }));
  expect((await screen.findByRole('dialog')).textContent).toContain('plan.pdf');
});
