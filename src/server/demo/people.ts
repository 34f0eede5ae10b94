import type { AnswerTime } from '../../shared/availability.ts';
import type { Locale } from '../../shared/locales.ts';
import type { PersonalPatch } from '../../shared/personal-inputs.ts';
import type { Role } from '../../shared/public.ts';
import type { SchoolHours } from '../../shared/telling-hours.ts';

/** The part of a demo account's e-mail before the @; unique within its school. */
export type Who = 'admin' | 'teacher' | 'teacher2' | 'parent' | 'parent2' | 'student' | 'student2' | 'student3';

type Person = { who: Who; email: string; name: string; role: Role; locale: Locale; settings?: PersonalPatch };

export type School = {
  domain: string;
  name: string;
  timezone: string;
  people: readonly Person[];
  classes: readonly { name: string; teacher: Who; students: readonly Who[] }[];
  guardianships: readonly { guardian: Who; student: Who }[];
  /** When its people are told of messages; at any hour where it says nothing. */
  hours?: SchoolHours;
  /** How soon staff usually answer, and who is away, for how many days from the founding on, with who answers meanwhile. */
  availability: readonly {
    who: Who;
    answersWithin?: AnswerTime;
    away?: { days: number; text: string; substitute: Who };
  }[];
  /** Who does not want to hear from whom. */
  blocks: readonly { blocker: Who; blocked: Who }[];
};

export const demoPassword = 'preau-demo';

const nora: Person = {
  who: 'parent2',
  email: 'parent2@jules-verne.example',
  name: 'Nora O’Brien-Mansouri',
  role: 'parent',
  locale: 'en',
};

export const julesVerne: School = {
  domain: 'jules-verne.example',
  name: 'Collège Jules-Verne',
  timezone: 'Europe/Paris',
  people: [
    { who: 'admin', email: 'admin@jules-verne.example', name: 'Hélène Lefèvre-Nguyễn', role: 'admin', locale: 'fr' },
    { who: 'teacher', email: 'teacher@jules-verne.example', name: 'Agnès Berthelot', role: 'teacher', locale: 'fr' },
    {
      who: 'teacher2',
      email: 'teacher2@jules-verne.example',
      name: 'Thibaut Le Goïc',
      role: 'teacher',
      locale: 'fr',
      settings: { quietHours: { on: true, days: [1, 2, 3, 4, 5] } },
    },
    { who: 'parent', email: 'parent@jules-verne.example', name: 'Aurélie Moreau-Traoré', role: 'parent', locale: 'fr' },
    nora,
    { who: 'student', email: 'student@jules-verne.example', name: 'Noé Moreau-Traoré', role: 'student', locale: 'fr' },
    { who: 'student2', email: 'student2@jules-verne.example', name: 'Inès Mansouri', role: 'student', locale: 'fr' },
    { who: 'student3', email: 'student3@jules-verne.example', name: 'Léonie Vasseur', role: 'student', locale: 'fr' },
  ],
  classes: [
    { name: '6e B', teacher: 'teacher', students: ['student', 'student2'] },
    { name: '5e A', teacher: 'teacher2', students: ['student3'] },
  ],
  guardianships: [
    { guardian: 'parent', student: 'student' },
    { guardian: 'parent2', student: 'student2' },
  ],
  availability: [
    { who: 'teacher', answersWithin: 'twoDays' },
    {
      who: 'teacher2',
      away: { days: 12, text: 'Je suis en formation et je ne lis pas mes messages.', substitute: 'teacher' },
    },
  ],
  blocks: [{ blocker: 'student2', blocked: 'student3' }],
};

export const ibnKhaldoun: School = {
  domain: 'ibn-khaldoun.example',
  name: 'École Ibn-Khaldoun',
  timezone: 'Europe/Paris',
  people: [
    { who: 'admin', email: 'admin@ibn-khaldoun.example', name: 'Karima Aït-Zouaoui', role: 'admin', locale: 'fr' },
    { who: 'teacher', email: 'teacher@ibn-khaldoun.example', name: 'سلمى بن يوسف', role: 'teacher', locale: 'ar' },
    { who: 'parent', email: 'parent@ibn-khaldoun.example', name: 'يوسف المنصوري', role: 'parent', locale: 'ar' },
    { who: 'student', email: 'student@ibn-khaldoun.example', name: 'إلياس المنصوري', role: 'student', locale: 'fr' },
    nora,
  ],
  classes: [{ name: 'CM2', teacher: 'teacher', students: ['student'] }],
  guardianships: [
    { guardian: 'parent', student: 'student' },
    { guardian: 'parent2', student: 'student' },
  ],
  // Six days a week, as families are used to it.
  hours: [1, 2, 3, 4, 5, 6].map((day) => ({ day, from: 7 * 60, to: 20 * 60 })),
  availability: [{ who: 'admin', answersWithin: 'sameDay' }],
  blocks: [],
};

export function personOf(school: School, who: Who): Person {
  const person = school.people.find((person) => person.who === who);
  if (!person) throw new Error(`${school.name} has no ${who}.`);
  return person;
}

/** Every account of the demo, once for each school it belongs to, for whoever tells people how to sign in. */
export const demoAccounts: readonly { email: string; name: string; role: Role; establishment: string }[] = [
  julesVerne,
  ibnKhaldoun,
].flatMap((school) =>
  school.people.map(({ email, name, role }) => ({ email, name, role, establishment: school.name })),
);
