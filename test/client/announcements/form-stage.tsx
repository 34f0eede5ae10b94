import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AnnouncingPage } from '../../../src/client/announcements/announcing-page.tsx';
import type { Keep } from '../../../src/client/live/keep.ts';
import type { Me } from '../../../src/shared/me.ts';
import type { AnnouncementAudience } from '../../../src/shared/announcements.ts';
import { stage, meAs } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';

/** A class of Claire's. */
export const classId = '00000000-0000-4000-8000-00000000000c';
/** Where the device keeps what she has begun. */
export const place = 'announcement.1:id of Claire:new';
export const teacher = meAs('Claire', ['Collège Jules-Verne', 'teacher']);
export const person = { userId: 'u', name: 'Leïla', photo: null, role: 'parent' };

export type Sent = { audience: AnnouncementAudience; clientId: string; establishmentId: string };
type Setting = { kept?: Map<string, unknown>; keep?: Keep; fail?: Error | null; me?: Me; answers?: Answers };

/** The form of a new announcement, and what it sends. */
export function open({ kept = new Map(), keep, fail = null, me = teacher, answers = {} }: Setting = {}) {
  const sent: Sent[] = [];
  const held = { fail };
  const scene = stage(<AnnouncingPage role="teacher" id="new" />, {
    me,
    kept,
    ...(keep && { keep }),
    path: '/fr/teachers/annoncer/new',
    answers: {
      audiences: () => [
        { establishmentId: 'id of Collège Jules-Verne', classId, name: '6e B', students: 2, families: 3 },
      ],
      'announcements.preview': () => ({
        groups: [],
        except: [],
        count: 3,
        outOfReach: 1,
        people: [person],
        next: null,
      }),
      'announcements.send': (input: Sent) => {
        sent.push(input);
        if (held.fail) throw held.fail;
        return { id: input.clientId };
      },
      ...answers,
    },
  });
  return { ...scene, sent, kept, held };
}

export const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
export const send = async () => userEvent.click(await screen.findByRole('button', { name: 'Envoyer l’annonce' }));

export async function write() {
  const families = await screen.findByRole('option', { name: /^Familles de/ });
  await userEvent.selectOptions(screen.getByLabelText('Ajouter un groupe…'), families);
  await userEvent.type(await box('Titre'), 'Sortie');
  await userEvent.type(await box('Texte'), 'Vendredi');
}

/** What waits for `opened` goes on once the test opens it. */
export function newGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
