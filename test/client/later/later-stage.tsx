import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import type { Attachment } from '../../../src/shared/public.ts';
import type { Scheduled } from '../../../src/shared/scheduled.ts';
import { both, box, showChat } from '../chat.tsx';
import { ids, message } from '../people.ts';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';

export const claire = both[0].id;
export const teacher = meAs('Leïla', ['Collège Jules-Verne', 'teacher']);

type Asked = Omit<Scheduled, 'refused' | 'replyToId' | 'attachments'> & { attachmentIds?: string[] };

/** A file as the server tells of it. */
export const attachment = (id: string): Attachment => ({
  id,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  size: 12_345,
});

/** A server that keeps what is sent later; `fail` is what it refuses the next call with. */
export function newKept(first: Scheduled[] = []) {
  const kept = { waiting: first, fail: null as Error | null };
  const refuse = () => {
    const { fail } = kept;
    kept.fail = null;
    if (fail) throw fail;
  };
  const take = (id: string) => {
    refuse();
    const one = kept.waiting.find((waiting) => waiting.id === id);
    if (!one) throw refused('scheduled.unknown', 'NOT_FOUND');
    kept.waiting = kept.waiting.filter((waiting) => waiting !== one);
    return one;
  };
  const answers: Answers = {
    scheduledMessages: () => kept.waiting,
    scheduleMessage: ({ attachmentIds = [], ...input }: Asked) => {
      refuse();
      const one = { replyToId: null, ...input, attachments: attachmentIds.map((id) => attachment(id)), refused: null };
      kept.waiting = [...kept.waiting.filter(({ id }) => id !== one.id), one];
      return one;
    },
    changeScheduled: ({ id, ...change }: { id: string }) => {
      const one = { ...take(id), ...change, refused: null };
      kept.waiting = [...kept.waiting, one];
      return one;
    },
    cancelScheduled: ({ id }: { id: string }) => take(id),
    sendScheduled: ({ id }: { id: string }) => message(9, { ...pickOf(take(id)), authorId: ids.me }),
  };
  return { kept, answers };
}
const pickOf = ({ id, body, conversationId }: Scheduled) => ({ id, body, conversationId });

export const waiting = (more: Partial<Scheduled> = {}): Scheduled => ({
  id: 'w',
  conversationId: claire,
  body: 'À demain',
  replyToId: null,
  attachments: [],
  at: new Date(Date.now() + 3 * 3_600_000),
  refused: null,
  ...more,
});

export async function shown(first: Scheduled[] = [], me = teacher) {
  const { kept, answers } = newKept(first);
  const chat = showChat({ first: claire, answers, me });
  await box();
  await loadLayers();
  return { kept, ...chat };
}
export const press = (name: string | RegExp, from: HTMLElement = document.body) =>
  within(from)
    .findAllByRole('button', { name })
    .then(([button]) => userEvent.click(button!));
export const open = () => press('Envoyer plus tard');
export const choose = async (name: RegExp) => userEvent.click(await screen.findByRole('menuitem', { name }));
export const bar = (name: RegExp) => screen.findByRole('button', { name });
