import { screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { showChat } from '../chat.tsx';
import { conversation, ids, message, participant } from '../people.ts';
import { meAs } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';

export const [agnes, omar] = ['0198c0de-0000-7000-8000-00000000000a', '0198c0de-0000-7000-8000-00000000000b'];
export const people = [
  participant('Leïla', { role: 'parent' }),
  participant('Agnès Berthelot', { userId: agnes }),
  participant('Omar Ben Ali', { userId: omar, role: 'parent' }),
];
type Scene = { said?: string; answers?: Answers; count?: number; asStaff?: boolean; kept?: Map<string, unknown> };

/** A group of Leïla, Agnès and Omar, in which somebody said something. */
export async function open({ said = 'Bonjour', answers = {}, count = 3, asStaff = false, kept }: Scene = {}) {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const first = message(1, { authorId: agnes, body: said });
  const send = ({ id, body }: { id: string; body: string }) => message(2, { id, body, authorId: ids.me });
  const page = () => ({ items: [first], hasBefore: false, hasAfter: false });
  const group = conversation({
    kind: 'group',
    title: '6e B',
    participants: people,
    participantCount: count,
    lastMessage: first,
  });
  const scene = showChat({
    first: 'conversation',
    conversations: [group],
    answers: { messages: page, send, ...answers },
    ...(kept && { kept }),
    ...(asStaff && { me: meAs('Leïla', ['Collège Jules-Verne', 'teacher']) }),
  });
  await within(await screen.findByRole('log')).findAllByRole('article');
  return scene;
}

export const options = async () =>
  (await screen.findAllByRole('option')).map((one) => one.querySelector('bdi')?.textContent);
