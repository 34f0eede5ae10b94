import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { box, plain } from '../chat.tsx';
import { message } from '../people.ts';
import { refused } from '../stub-link.ts';
import { actsOf, choose, mine, open, press } from './acts-stage.tsx';

describe('a change', () => {
  test('[CLIENT112] ↑ in the empty box changes the last message of one’s own; Esc brings the draft back', async () => {
    const { row } = await open();
    (await box()).focus();
    await press('{ArrowUp}');
    expect((await box()).value).toBe('À mardi');
    expect(screen.getByRole('group', { name: 'Modification de votre message' })).toBeDefined();
    await press('{Escape}');
    expect((await box()).value).toBe('');
    await press('Un brouillon');
    await choose(row(2), 'Modifier');
    expect((await box()).value).toBe('À mardi');
    await press('{Escape}');
    expect((await box()).value).toBe('Un brouillon');
  });

  test('[CLIENT112] it stands in its place with its time, once the server has it', async () => {
    const editMessage = ({ body }: { body: string }) => mine({ body, editedAt: new Date(), revision: 50 });
    const { server, row } = await open({ answers: { editMessage } });
    (await box()).focus();
    await press('{ArrowUp} ou mercredi{Enter}');
    await waitFor(() => expect(row(2).textContent).toContain('À mardi ou mercredi'));
    expect(within(row(2)).getByText(/^modifié /)).toBeDefined();
    expect(server.calls('editMessage')).toMatchObject([{ input: { id: 'message 2', body: 'À mardi ou mercredi' } }]);
    expect((await box()).value).toBe('');
    expect(screen.queryByRole('group', { name: 'Modification de votre message' })).toBeNull();
  });

  test('[CLIENT112] of a message that carries files the text can be taken out, also over a reload, and what it said before is told', async () => {
    const attachments = [{ id: 'f', name: 'plan.pdf', mediaType: 'application/pdf', size: 1_000 }];
    const withFile = () => mine({ body: '', attachments, editedAt: new Date(), revision: 50 });
    const kept = new Map<string, unknown>();
    const first = await open({ kept, messages: [message(1), mine({ attachments })] });
    (await box()).focus();
    await press('{ArrowUp}');
    await userEvent.clear(await box());
    first.unmount();
    const messageVersions = () => [
      { body: 'À mardi', replacedAt: new Date() },
      { body: '', replacedAt: new Date(0) },
    ];
    const { server, row } = await open({
      kept,
      messages: [message(1), mine({ attachments })],
      answers: { editMessage: withFile, messageVersions },
    });
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Enregistrer la modification' });
    await waitFor(() => expect(save.disabled).toBe(false));
    await userEvent.click(save);
    await waitFor(() => expect(row(2).textContent).not.toContain('À mardi'));
    expect(server.calls('editMessage')).toMatchObject([{ input: { id: 'message 2', body: '' } }]);
    await userEvent.click(within(row(2)).getByText(/^modifié /));
    const said = within(await screen.findByRole('dialog', { name: 'Ce que disait ce message' }));
    expect((await said.findAllByRole('listitem')).map(plain)).toEqual([
      expect.stringMatching(/plan\.pdf$/),
      expect.stringMatching(/À mardi$/),
    ]);
  });

  test('[CLIENT112] a message without files keeps its words', async () => {
    const { server } = await open();
    (await box()).focus();
    await press('{ArrowUp}');
    await userEvent.clear(await box());
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer la modification' });
    expect(save.disabled).toBe(true);
    await press('{Enter}');
    expect(server.calls('editMessage')).toEqual([]);
  });

  test('[CLIENT113] what was typed survives a refusal and a reload', async () => {
    const kept = new Map<string, unknown>();
    const editMessage = () => {
      throw refused('message.editOver', 'FORBIDDEN');
    };
    const first = await open({ kept, answers: { editMessage } });
    (await box()).focus();
    await press('{ArrowUp} ou jamais{Enter}');
    expect(await screen.findByText(/Le délai pour modifier/)).toBeDefined();
    expect((await box()).value).toBe('À mardi ou jamais');
    first.unmount();
    await open({ kept });
    await waitFor(async () => expect((await box()).value).toBe('À mardi ou jamais'));
  });

  test('[CLIENT112] where it is too late the action says why, and ↑ leads to the message', async () => {
    const { row } = await open({ messages: [message(1), mine({ createdAt: new Date(Date.now() - 3_600_000) })] });
    const edit = (await actsOf(row(2))).getByRole('button', { name: /^Modifier/ });
    expect(edit.getAttribute('aria-disabled')).toBe('true');
    expect(plain(edit)).toContain('Le délai pour modifier ce message est passé');
    await press('{Escape}');
    (await box()).focus();
    await press('{ArrowUp}');
    expect(document.activeElement).toBe(row(2));
  });
});
