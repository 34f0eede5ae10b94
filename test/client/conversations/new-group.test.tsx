import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { plain, showChat } from '../chat.tsx';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';

const dialogOf = (name: string) => within(screen.getByRole('dialog', { name }));

describe('a new group', () => {
  /** A group of Omar, named, and asked for once. */
  async function asked(createConversation: Answers[string]) {
    const omar = {
      userId: newId(),
      establishmentId: newId(),
      name: 'Omar',
      email: null,
      role: 'parent',
      classes: [],
      children: [],
    };
    const answers = { searchContacts: () => [{ ...omar, presence: 'unknown' }], createConversation };
    const shown = showChat({ conversations: [], answers });
    await userEvent.click(await screen.findByRole('button', { name: 'Nouveau groupe' }));
    const dialog = dialogOf('Nouveau groupe');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Nom du groupe' }), 'Délégués');
    await userEvent.click(dialog.getByRole('button', { name: 'Ajouter une personne' }));
    const search = dialogOf('Ajouter au groupe');
    await userEvent.type(search.getByRole('combobox'), 'oma');
    await userEvent.click(await search.findByRole('option'));
    await userEvent.click(search.getByRole('button', { name: 'Garder 1 personne' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Créer le groupe' }));
    return { ...shown, dialog };
  }

  test('[CLIENT25] whose making was not answered is asked for again under the same name, and another under another', async () => {
    const { server, dialog } = await asked(() => {
      throw new Error('the line broke');
    });
    const names = () => server.calls('createConversation').map(({ input }) => (input as { id: string }).id);
    await dialog.findByRole('alert');
    await userEvent.click(dialog.getByRole('button', { name: 'Créer le groupe' }));
    await waitFor(() => expect(names()).toHaveLength(2));
    await dialog.findByRole('alert');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Nom du groupe' }), ' de 6e{Enter}');
    await waitFor(() => expect(names()).toHaveLength(3));
    const [first, again, other] = names();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('that the server refuses keeps its name and its people', async () => {
    const { dialog } = await asked(() => {
      throw refused('conversation.needsStaff', 'FORBIDDEN');
    });
    expect(plain(await dialog.findByRole('alert'))).toContain('a besoin d’un membre du personnel');
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Nom du groupe' }).value).toBe('Délégués');
    expect(dialog.getByText('Omar')).toBeDefined();
  });

  /** The dialog with its title field filled in one go, as pasting does. */
  async function named(title: string) {
    const shown = showChat({ conversations: [], answers: {} });
    await userEvent.click(await screen.findByRole('button', { name: 'Nouveau groupe' }));
    const dialog = dialogOf('Nouveau groupe');
    const box = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Nom du groupe' });
    await userEvent.click(box);
    await userEvent.paste(title);
    await userEvent.click(dialog.getByRole('button', { name: 'Créer le groupe' }));
    return { ...shown, dialog, box };
  }

  test('[CONV2] counts the characters of its name as the server does, and says how many are left', async () => {
    const { dialog, box } = await named(`a${'🎒'.repeat(110)}`);
    expect(box.value).toBe(`a${'🎒'.repeat(110)}`);
    expect(dialog.getByText('9 caractères restants')).toBeDefined();
    expect(dialog.queryByText(/de trop/)).toBeNull();
  });

  test('[CONV2] says how much of its name is too much, cuts nothing off, and is not made', async () => {
    const { dialog, box, server } = await named('🎒'.repeat(123));
    expect(dialog.getByText('3 caractères de trop')).toBeDefined();
    expect(box.value).toBe('🎒'.repeat(123));
    expect(server.calls('createConversation')).toEqual([]);
  });

  test('[CONV2] wants a name that can be seen', async () => {
    const { dialog } = await named('\u200B\u2060');
    expect(dialog.getByText('Donnez un nom au groupe.')).toBeDefined();
  });
});
