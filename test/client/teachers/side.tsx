import { vi } from 'vitest';
import { ClassesSide } from '../../../src/client/teachers/classes-side.tsx';
import type { Family, TaughtClass } from '../../../src/shared/families.ts';
import { meAs, stage } from '../stage.tsx';
import type { Answers } from '../stub-link.ts';

export const me = meAs('Élise', ['Collège Jules-Verne', 'teacher']);
export const establishmentId = 'id of Collège Jules-Verne';
export const person = (name: string) => ({ userId: `id of ${name}`, name });
const guardian = (name: string, writes = true) => ({ ...person(name), writes });
export const sixth: TaughtClass = {
  establishmentId,
  classId: 'id of 6e B',
  name: '6e B',
  students: [
    { ...person('Noé'), byName: true, guardians: [guardian('Leïla'), guardian('Marc'), guardian('Paul', false)] },
    { ...person('Inès'), byName: false, guardians: [guardian('Nora')] },
  ],
};

/** What stands beside the messages of a teacher of 6e B. */
export function openSide(answers: Answers = {}, as = me) {
  const onGone = vi.fn<() => void>();
  const family: Family = { children: [], classes: [sixth] };
  const shown = stage(<ClassesSide onGone={onGone} />, {
    me: as,
    path: '/fr/teachers/messagerie',
    answers: {
      family: () => family,
      conversations: () => ({ items: [], nextCursor: null, eventCursor: 'c' }),
      ...answers,
    },
  });
  return { ...shown, onGone };
}
