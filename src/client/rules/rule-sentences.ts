import { contactRules } from '../../shared/contact-rules.ts';
import { roles } from '../../shared/public.ts';
import type { ContactRule, Role } from '../../shared/public.ts';
import type { Locale } from '../../shared/locales.ts';
import type { ByRole, SchoolSettings } from '../../shared/school-settings.ts';
import { franceOpenings } from '../../shared/telling-hours.ts';
import type { SchoolRules } from '../../shared/told-settings.ts';
import { listed } from '../i18n/joined.ts';
import type { PlainKey, Translate } from '../i18n/text.ts';
import { hoursWords, openingsText } from './hours-words.ts';

/** One sentence of the page, and since when it is so. */
export type Rule = { text: string; since: Date };
export type Chapter = { title: string; note?: string; rules: Rule[] };

type Rules = Pick<SchoolRules, 'settings' | 'since' | 'createdAt'>;

/** All that holds at a school, as its families read it: made of the settings, so that nothing else can stand there. */
export function chaptersOf(rules: Rules, t: Translate, locale: Locale): Chapter[] {
  const { settings } = rules;
  const since = (...places: string[]) => sinceOf(rules, places);
  return [
    ...roles.map((from) => ({
      title: t(`rules.from.${from}`),
      rules: roles
        .filter((to) => contactRules[from][to] !== 'never' || from === to)
        .map((to) => ({
          text: t(contactKey(settings.contactRules[from][to], to)),
          since: since(`contactRules.${from}.${to}`),
        })),
    })),
    { title: t('rules.groups'), rules: [byRole(rules, 'groups', t, locale)] },
    {
      title: t('rules.students'),
      rules: [{ text: studentsText(settings, t, locale), since: since('studentWriting') }],
    },
    { title: t('rules.hours'), rules: [{ text: hoursText(settings, t, locale), since: since('hours') }] },
    {
      title: t('rules.alone'),
      rules: [{ text: t(`rules.alone.${settings.aloneWithStudents}`), since: since('aloneWithStudents') }],
    },
    {
      title: t('rules.messages'),
      rules: [...messageRules(rules, t), byRole(rules, 'urgentAnnouncements', t, locale)],
    },
    {
      title: t('rules.passwords'),
      rules: [
        {
          text: t(settings.teacherResets ? 'rules.passwords.teachers' : 'rules.passwords.admins'),
          since: since('teacherResets'),
        },
      ],
    },
    {
      title: t('rules.told'),
      rules: (['receipts', 'presence', 'typing', 'photos'] as const).map((name) => byRole(rules, name, t, locale)),
    },
  ];
}

function messageRules(rules: Rules, t: Translate): Rule[] {
  const { editMinutes, fileMegabytes, announcementReactions } = rules.settings;
  const editing = editMinutes === 0 ? t('rules.edit.never') : t('rules.edit', { count: editMinutes });
  const files = fileMegabytes === 0 ? t('rules.files.none') : t('rules.files', { count: fileMegabytes });
  return [
    { text: editing, since: sinceOf(rules, ['editMinutes']) },
    { text: files, since: sinceOf(rules, ['fileMegabytes']) },
    {
      text: t(announcementReactions ? 'rules.reactions' : 'rules.reactions.none'),
      since: sinceOf(rules, ['announcementReactions']),
    },
  ];
}

/** The latest of these changes; from the first day where there was none. */
function sinceOf({ since, createdAt }: Rules, places: readonly string[]): Date {
  const times = places.flatMap((place) => since[place]?.getTime() ?? []);
  return times.length === 0 ? createdAt : new Date(Math.max(...times));
}

function contactKey(rule: ContactRule, to: Role): PlainKey {
  if (rule === 'always' || rule === 'never') return `rules.${rule}.${to}`;
  if (rule === 'guardian') return 'rules.guardian';
  if (rule === 'taught') return to === 'student' || to === 'teacher' ? `rules.taught.${to}` : 'rules.taught.other';
  return to === 'parent' || to === 'teacher' ? `rules.childTaught.${to}` : 'rules.childTaught.other';
}

function studentsText({ studentWriting }: SchoolSettings, t: Translate, locale: Locale): string {
  if (typeof studentWriting === 'string') return t(`rules.students.${studentWriting}`);
  return t('rules.students.hours', hoursWords(studentWriting, locale));
}

function hoursText({ hours }: SchoolSettings, t: Translate, locale: Locale): string {
  if (hours === 'none') return t('rules.hours.none');
  return t('rules.hours.some', { names: openingsText(hours === 'france' ? franceOpenings : hours, locale) });
}

type Switches = 'groups' | 'receipts' | 'presence' | 'typing' | 'photos' | 'urgentAnnouncements';

function byRole(rules: Rules, name: Switches, t: Translate, locale: Locale): Rule {
  const on = namesOf(rules.settings[name], t);
  const since = sinceOf(
    rules,
    roles.map((role) => `${name}.${role}`),
  );
  const names = listed(on, locale);
  if (name === 'groups') return { text: t('rules.groups.by', { names }), since };
  if (name === 'urgentAnnouncements') return { text: t('rules.urgent', { names }), since };
  return { text: on.length === 0 ? t(`rules.${name}.none`) : t(`rules.${name}`, { names }), since };
}

function namesOf(set: ByRole, t: Translate): string[] {
  return roles.filter((role) => set[role]).map((role) => t(`rules.role.${role}`));
}
