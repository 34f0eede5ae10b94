import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AnnouncingPage } from '../../../src/client/announcements/announcing-page.tsx';
import type { Written } from '../../../src/client/announcements/kept-form.ts';
import type { Announcement, Ledger, LedgerRow } from '../../../src/shared/announcements.ts';
import { stage, meAs } from '../stage.tsx';
import { sentOne } from './sent-one.ts';

/** Where the form of a new one is kept. */
export const place = 'announcement.1:id of Claire:new';
const claire = meAs('Claire', ['Collège Jules-Verne', 'teacher']);

/** The page of an announcement of Claire's, to her or to `me`; `form`: what is in the form meanwhile. */
export function open(
  one: Partial<Announcement> = {},
  {
    form = null,
    me = claire,
    rows = [],
    ledger = {},
  }: { form?: Written | null; me?: typeof claire; rows?: LedgerRow[]; ledger?: Partial<Ledger> } = {},
) {
  const held = { one: sentOne(one), fail: null as Error | null };
  const recalls: { reason?: string }[] = [];
  const reminders: unknown[] = [];
  const kept = new Map<string, unknown>(form ? [[place, form]] : []);
  const scene = stage(<AnnouncingPage role={me.memberships[0]!.role} id="sent" />, {
    me,
    kept,
    path: '/fr/teachers/annoncer/sent',
    answers: {
      'announcements.one': () => held.one,
      'announcements.takeBack': () => (held.one = { ...held.one, state: 'takenBack' }),
      'announcements.ledger': () => ({
        sums: { acknowledged: 0, seen: 0, unseen: 0, notShared: 0, left: 0 },
        silent: 2,
        unreached: 2,
        total: 2,
        told: { done: 1, of: 2 },
        mailed: { done: 0, of: 0 },
        items: rows,
        next: null,
        ...ledger,
      }),
      'announcements.remind': (input: unknown) => {
        reminders.push(input);
        held.one = { ...held.one, remindedAt: new Date() };
        return { reminded: 2 };
      },
      'announcements.recall': (input: { reason?: string }) => {
        recalls.push(input);
        if (held.fail) throw held.fail;
        return (held.one = { ...held.one, state: 'recalled' });
      },
    },
  });
  return { ...scene, held, kept, recalls, reminders, title: () => (kept.get(place) as Written | undefined)?.title };
}

export const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
/** Where one is written. */
export const form = '/fr/teachers/annoncer/new';

/** What is out. */
export const out = { state: 'published', publishedAt: new Date() } as const;
