import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { plain } from '../chat.tsx';
import { ids, message } from '../people.ts';
import { actsOf, choose, mine, open } from './acts-stage.tsx';

describe('a deletion', () => {
  test('[CLIENT114] is one press, leaves the place, and can be undone', async () => {
    const gone = mine({ body: '', deletedAt: new Date(), deletedById: ids.me, revision: 50 });
    const answers = { deleteMessage: () => gone, restoreMessage: () => mine({ revision: 51 }) };
    const { row } = await open({ answers });
    await choose(row(2), 'Supprimer');
    await waitFor(() => expect(row(2).textContent).toContain('Message supprimé'));
    expect(row(2).textContent).not.toContain('À mardi');
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(row(2).textContent).toContain('À mardi'));
  });

  test('[CLIENT115] of another’s message staff say why; without a reason nothing is asked', async () => {
    const removed = message(1, { body: '', deletedAt: new Date(), deletedById: ids.me, revision: 50 });
    const { server, row } = await open({ asStaff: true, answers: { deleteMessage: () => removed } });
    await choose(row(1), 'Retirer');
    const dialog = within(await screen.findByRole('dialog', { name: /Retirer ce message/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Retirer' }));
    expect(plain(await dialog.findByText(/Dites pourquoi/))).toContain('la raison est conservée');
    expect(server.calls('deleteMessage')).toEqual([]);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Raison' }), 'Insulte');
    await userEvent.click(dialog.getByRole('button', { name: 'Retirer' }));
    await waitFor(() => expect(row(1).textContent).toContain('Message retiré par l’établissement'));
    expect(server.calls('deleteMessage')).toMatchObject([{ input: { id: 'message 1', reason: 'Insulte' } }]);
  });

  test('[CLIENT115] who is no staff is not offered to remove another’s, nor anybody between two people', async () => {
    const { row } = await open();
    const acts = await actsOf(row(1));
    expect(acts.getByRole('button', { name: 'Copier le texte' })).toBeDefined();
    expect(acts.queryByRole('button', { name: /Retirer|Supprimer|Modifier/ })).toBeNull();
  });
});
