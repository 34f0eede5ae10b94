import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { Message } from '../../../src/shared/public.ts';
import { showChat } from '../chat.tsx';
import { conversation, ids, message, participant } from '../people.ts';
import { meAs } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';

/** Claire wrote the first, Leïla the second, two minutes ago. */
const now = () => new Date(Date.now() - 120_000);
export const mine = (more: Partial<Message> = {}) =>
  message(2, { authorId: ids.me, body: 'À mardi', createdAt: now(), ...more });

type Scene = { messages?: Message[]; answers?: Answers; kept?: Map<string, unknown>; asStaff?: boolean };

/** The conversation of the two, looked at: what can be done with its messages is at hand. */
export async function open({ messages = [message(1), mine()], answers = {}, kept, asStaff = false }: Scene = {}) {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const page = () => ({ items: messages, hasBefore: false, hasAfter: false });
  const others = { kind: 'group' as const, title: '6e B', participants: [participant('Leïla'), participant('Claire')] };
  const it = conversation({ lastMessage: messages.at(-1)!, ...(asStaff ? others : {}) });
  const scene = showChat({
    first: 'conversation',
    conversations: [it],
    answers: { messages: page, ...answers },
    ...(kept && { kept }),
    ...(asStaff && { me: meAs('Leïla', ['Collège Jules-Verne', 'teacher']) }),
  });
  await within(await screen.findByRole('log')).findByText('Message n° 1');
  return { ...scene, row: (seq: number) => scene.container.querySelector<HTMLElement>(`[data-seq="${seq}"]`)! };
}

export const press = (keys: string) => userEvent.keyboard(keys);
/** By keyboard: Enter on the message. */
export async function actsOf(row: HTMLElement) {
  act(() => row.focus());
  await press('{Enter}');
  return within(await screen.findByRole('dialog', { name: 'Actions du message' }));
}
export const choose = async (row: HTMLElement, name: string) =>
  userEvent.click((await actsOf(row)).getByRole('button', { name: new RegExp(`^${name}`) }));
