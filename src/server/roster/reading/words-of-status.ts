import type { Role } from '../../../shared/public.ts';
import { keyOf } from './headers.ts';

const roleWords: Record<Role, string> = {
  student: 'student, pupil, learner, élève, eleve, alumno, alumna, Schüler, Schülerin, تلميذ, تلميذة, طالب, طالبة',
  teacher:
    'teacher, editingteacher, non-editing teacher, enseignant, enseignante, professeur, profesor, profesora, Lehrer, Lehrerin, aide, أستاذ, أستاذة, معلم, معلمة',
  parent:
    'parent, guardian, relative, responsable, tuteur, tutrice, père, mère, padre, madre, Eltern, ولي, ولي أمر, أب, أم',
  admin: 'administrator, admin, siteAdministrator, principal, administrateur, administratrice, مدير, مديرة',
};

const roles = new Map(
  (Object.entries(roleWords) as [Role, string][]).flatMap(([role, list]) =>
    list.split(',').map((word) => [keyOf(word), role] as const),
  ),
);

/** What a word says that somebody is in a school; null for what has no place in ours, as whoever watches over an exam. */
export function roleOfWord(word: string): Role | null {
  return roles.get(keyOf(word)) ?? null;
}

const keys = (list: string) => new Set(list.split(',').map(keyOf));
const outWords = keys(
  'left, parti, partie, sorti, sortie, radié, radiée, inactive, inactif, tobedeleted, deleted, ancien, withdrawn, baja, مغادر, منقطع',
);
const barredWords = keys('expected, pending, pending approval, attendu, attendue, suspended, suspendu, suspendue');
const yesWords = keys('1, yes, y, true, oui, o, vrai, si, ja, نعم');
const noWords = keys('0, no, n, false, non, faux, nein, لا');

export function standingOf(status: string): 'in' | 'out' | 'barred' {
  if (status === '') return 'in';
  const key = keyOf(status);
  if (outWords.has(key)) return 'out';
  return barredWords.has(key) ? 'barred' : 'in';
}

export const saysYes = (cell: string) => cell !== '' && yesWords.has(keyOf(cell));
export const saysNo = (cell: string) => cell !== '' && noWords.has(keyOf(cell));
