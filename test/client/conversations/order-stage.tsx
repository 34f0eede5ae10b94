import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Conversation, Own } from '../../../src/shared/public.ts';
import { both, list, showChat } from '../chat.tsx';
import type { Answers } from '../stub-link.ts';

/** What the server makes of a conversation of Leïla's: what she has, with this in it, a revision later. */
export const ownOf = (of: Conversation, more: Partial<Own>): Own => ({ ...of, ownRevision: 9, ...more });

/** The list of Leïla's two conversations, with what the server answers to what is done with them. */
export async function showList(answers: Answers = {}, conversations: readonly Conversation[] = both) {
  const chat = showChat({ conversations, answers });
  await within(list()).findAllByRole('listitem');
  return chat;
}

export const names = () =>
  within(list())
    .queryAllByRole('link')
    .map((row) => row.querySelector('bdi')?.textContent);

export async function openMenu(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^Options.*${name}`) }));
  await screen.findByRole('menu');
}

export async function choose(name: string, item: string | RegExp): Promise<void> {
  await openMenu(name);
  await userEvent.click(
    screen.getByRole(/^Me prévenir|^Ne jamais/.test(String(item)) ? 'menuitemradio' : 'menuitem', { name: item }),
  );
}

export const show = (filter: 'Toutes' | 'Non lues' | 'Archivées') =>
  userEvent.click(screen.getByRole('radio', { name: filter }));
