import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Conversation, Role } from '../../../src/shared/public.ts';
import { plain, showChat } from '../chat.tsx';
import { conversation, ids, participant } from '../people.ts';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';

const people = [
  participant('Leïla', { role: 'teacher' }),
  participant('Claire', { role: 'admin' }),
  participant('Noé', { role: 'student' }),
];
const group = conversation({ kind: 'group', title: 'Sortie au moulin', participants: people, participantCount: 3 });

/** The group as someone of that role sees it, its panel open. */
async function opened(role: Role, answers: Answers = {}, more: Partial<Conversation> = {}) {
  const me = meAs('Leïla', ['Collège Jules-Verne', role]);
  const shown = showChat({ first: 'conversation', conversations: [{ ...group, ...more }], answers, me });
  await userEvent.click(await screen.findByRole('button', { name: '3 participants' }));
  return shown;
}
const panel = (name = 'Groupe') => within(screen.getByRole('dialog', { name }));
const button = (name: string, dialog?: string) => panel(dialog).getByRole('button', { name });

describe('the panel of a group', () => {
  test('[CLIENT26] shows everyone with their role and whether they are there, staff first', async () => {
    const { server } = await opened('teacher');
    await waitFor(() => expect(server.listening('onPresence')).toBe(1));
    act(() => server.signal('onPresence', { userId: ids.claire, presence: 'online', at: new Date() }));
    const rows = panel().getAllByRole('listitem').map(plain);
    expect(rows.map((row) => row.slice(1))).toEqual([
      'ClaireAdministration · En ligne',
      'Leïla (vous)Enseignant',
      'NoéÉlève',
    ]);
  });

  test('[CLIENT26] staff rename it; a refusal keeps what was typed', async () => {
    let refuse = true;
    const renameConversation = ({ title }: { title: string }) => {
      if (refuse) throw refused('conversation.notManager', 'FORBIDDEN');
      return { ...group, title, revision: 90 };
    };
    await opened('teacher', { renameConversation });
    await userEvent.click(button('Renommer'));
    const box = panel().getByRole<HTMLInputElement>('textbox', { name: 'Nouveau nom' });
    expect(document.activeElement).toBe(box);
    await userEvent.clear(box);
    await userEvent.click(button('Enregistrer'));
    expect(panel().getByText('Donnez un nom au groupe.')).toBeDefined();
    await userEvent.type(box, 'Sortie au musée{Enter}');
    expect(await panel().findByText(/Seules les personnes qui gèrent/)).toBeDefined();
    expect(box.value).toBe('Sortie au musée');
    refuse = false;
    await userEvent.click(button('Enregistrer'));
    await waitFor(() => expect(panel().queryByRole('textbox')).toBeNull());
    expect(screen.getByRole('heading', { level: 2, name: 'Sortie au musée', hidden: true })).toBeDefined();
  });

  test('[CONV2] another name is counted as the server does, and nothing of it is cut off', async () => {
    const renameConversation = ({ title }: { title: string }) => ({ ...group, title, revision: 90 });
    const { server } = await opened('teacher', { renameConversation });
    await userEvent.click(button('Renommer'));
    const box = panel().getByRole<HTMLInputElement>('textbox', { name: 'Nouveau nom' });
    await userEvent.clear(box);
    await userEvent.paste('🎒'.repeat(121));
    expect(panel().getByText('1 caractère de trop')).toBeDefined();
    await userEvent.click(button('Enregistrer'));
    expect(server.calls('renameConversation')).toEqual([]);
    await userEvent.clear(box);
    await userEvent.paste('🎒'.repeat(120));
    await userEvent.click(button('Enregistrer'));
    await waitFor(() => expect(panel().queryByRole('textbox')).toBeNull());
    const input = { conversationId: 'conversation', title: '🎒'.repeat(120) };
    expect(server.calls('renameConversation').map((call) => call.input)).toEqual([input]);
  });

  test('[CLIENT26] staff add people of its school; a refusal keeps who was chosen, and one may be taken back', async () => {
    const found = ['Omar', 'Noé'].map((name) => ({
      userId: `id of ${name}`,
      establishmentId: ids.school,
      name,
      email: null,
      role: 'parent',
      presence: 'unknown',
      classes: [],
      children: [],
    }));
    let refuse = true;
    const addParticipants = () => {
      if (refuse) throw refused('conversation.studentWithStranger', 'FORBIDDEN');
      return { ...group, participants: [...people, participant('Omar')], participantCount: 4, revision: 90 };
    };
    const { server } = await opened('teacher', { searchContacts: () => found, addParticipants });
    await userEvent.click(button('Ajouter'));
    const adding = panel('Ajouter des personnes');
    await userEvent.type(adding.getByRole('combobox'), 'o');
    const options = await adding.findAllByRole('option');
    expect(options[1]?.getAttribute('aria-disabled')).toBe('true');
    expect(plain(options[1] as HTMLElement)).toContain('Déjà dans la conversation');
    await userEvent.click(options[1] as HTMLElement);
    await userEvent.click(options[0] as HTMLElement);
    expect(server.calls('searchContacts')[0]?.input).toMatchObject({ establishmentId: ids.school });
    await userEvent.click(adding.getByRole('button', { name: 'Ajouter 1 personne' }));
    expect(plain(await adding.findByRole('alert'))).toContain('ni de l’établissement ni de sa famille');
    expect(adding.getByText('Omar')).toBeDefined();
    refuse = false;
    await userEvent.click(adding.getByRole('button', { name: 'Ajouter 1 personne' }));
    await waitFor(() => expect(panel().getByText('4 participants')).toBeDefined());
    expect(server.calls('addParticipants').at(-1)?.input).toEqual({
      conversationId: 'conversation',
      userIds: ['id of Omar'],
    });
  });

  test('[CLIENT26] staff take someone out, asked once', async () => {
    const removeParticipant = () => ({ ...group, participants: people.slice(0, 2), participantCount: 2, revision: 90 });
    const { server } = await opened('teacher', { removeParticipant });
    await userEvent.click(panel().getByRole('button', { name: /^Retirer .?Noé/ }));
    const question = within(screen.getByRole('alertdialog', { name: /Retirer .?Noé.?\s\?/ }));
    await waitFor(() => expect(document.activeElement).toBe(question.getByRole('button', { name: 'Annuler' })));
    await userEvent.click(question.getByRole('button', { name: 'Retirer' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(server.calls('removeParticipant')[0]?.input).toEqual({
      conversationId: 'conversation',
      userId: 'id of Noé',
    });
  });

  test('[CLIENT26] a parent may try what the maker of a group may, but not take out staff: the button says why', async () => {
    const { server } = await opened('parent');
    expect(button('Renommer').getAttribute('aria-disabled')).toBeNull();
    const remove = panel().getByRole('button', { name: /^Retirer .?Claire/ });
    expect(remove.getAttribute('aria-disabled')).toBe('true');
    expect(remove.title).toBe('Seul le personnel peut retirer un membre du personnel.');
    await userEvent.click(remove);
    expect(panel().getByRole('status').textContent).toBe('Seul le personnel peut retirer un membre du personnel.');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(server.calls('removeParticipant')).toEqual([]);
  });

  test('[CLIENT26] [CONV12] of an announcement whom it is for see its staff and how many others there are, also after it was renamed', async () => {
    const [leila, claire, noe] = people;
    const kind = 'announcement' as const;
    const shown = { kind, canWrite: false, participants: [leila!, claire!, noe!], participantCount: 40 };
    const me = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
    const { server } = showChat({ first: 'conversation', conversations: [{ ...group, ...shown }], me });
    await userEvent.click(await screen.findByRole('button', { name: '40 participants' }));
    expect(panel('Annonce').getByText('et 37 autres personnes')).toBeDefined();
    // Noé is staff no more: the header that is told to all lists neither him nor its reader.
    const conversation = { ...group, ...shown, title: 'Retour', participants: [claire!], revision: 90 };
    await waitFor(() => expect(server.listening('onConversation')).toBe(1));
    act(() => server.say('onConversation', 'a', { type: 'conversation', conversation }));
    expect(await panel('Annonce').findByText('et 38 autres personnes')).toBeDefined();
    expect(panel('Annonce').queryByText('Noé')).toBeNull();
    expect(panel('Annonce').getByText('Leïla (vous)')).toBeDefined();
  });

  test('[CLIENT26] of an announcement a parent changes nothing and does not leave, and is told why', async () => {
    const { server } = await opened('parent', {}, { kind: 'announcement', canWrite: false });
    for (const name of ['Renommer', 'Ajouter', 'Quitter la conversation'])
      expect(button(name, 'Annonce').getAttribute('aria-disabled')).toBe('true');
    expect(panel('Annonce').queryByRole('button', { name: /^Retirer/ })).toBeNull();
    await userEvent.click(button('Quitter la conversation', 'Annonce'));
    expect(panel('Annonce').getByRole('status').textContent).toBe('Vous ne pouvez pas quitter cette conversation.');
    expect(server.calls('leaveConversation')).toEqual([]);
  });

  test('[CLIENT26] whoever leaves is asked once, and is back at the list without being told what they did', async () => {
    const { server } = await opened('parent', { leaveConversation: () => group });
    await userEvent.click(button('Quitter la conversation'));
    const question = within(screen.getByRole('alertdialog', { name: /Quitter «\s.?Sortie au moulin.?\s»\s\?/ }));
    await userEvent.click(question.getByRole('button', { name: 'Quitter la conversation' }));
    expect(await screen.findByText('Choisissez une conversation')).toBeDefined();
    const left = participant('Leïla', { leftAt: new Date(), revision: 99 });
    act(() =>
      server.say('onConversation', 'a', { type: 'participant', conversationId: 'conversation', participant: left }),
    );
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('Sortie au moulin')).toBeNull();
  });
});
