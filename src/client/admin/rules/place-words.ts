import { roles } from '../../../shared/public.ts';
import type { ContactRule, Hours, Role, StudentWriting } from '../../../shared/public.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { SchoolHours } from '../../../shared/telling-hours.ts';
import type { Translate } from '../../i18n/text.ts';
import { hoursWords, openingsText } from '../../rules/hours-words.ts';

type Words = { name: string; valueOf(value: unknown): string };

/** A setting by its place, and its values, in the reader's language. What a later version has set is shown as it stands. */
export function placeWords(place: string, t: Translate, locale: Locale): Words {
  const [setting = '', one, other] = place.split('.');
  if (setting === 'contactRules' && isRole(one) && isRole(other)) {
    const words = { first: t(`adminRules.as.${one}`), second: t(`adminRules.to.${other}`) };
    return { name: t('adminRules.cell', words), valueOf: (value) => t(`adminRules.${value as ContactRule}`) };
  }
  const onOff = (value: unknown) => t(value === false ? 'adminRules.off' : 'adminRules.on');
  if (isSwitch(setting) && isRole(one))
    return { name: `${t(`adminRules.${setting}`)} (${t(`adminRules.as.${one}`)})`, valueOf: onOff };
  if (setting === 'teacherResets') return { name: t('adminRules.teacherResets'), valueOf: onOff };
  if (setting === 'editMinutes')
    return {
      name: t('adminRules.editMinutes'),
      valueOf: (value) => t('adminRules.minutes', { count: value as number }),
    };
  if (setting === 'fileMegabytes')
    return {
      name: t('adminRules.fileMegabytes'),
      valueOf: (value) => t('adminRules.megabytes', { count: value as number }),
    };
  if (setting === 'announcementReactions') return { name: t('adminRules.announcementReactions'), valueOf: onOff };
  if (setting === 'publicRules') return { name: t('adminRules.public'), valueOf: onOff };
  if (setting === 'weeklyReport') return { name: t('adminRules.weeklyReport'), valueOf: onOff };
  if (setting === 'studentWriting')
    return { name: t('adminRules.students'), valueOf: (value) => writingText(value as StudentWriting, t, locale) };
  if (setting === 'aloneWithStudents')
    return { name: t('adminRules.alone'), valueOf: (value) => t(`adminRules.alone.${value as 'answered' | 'never'}`) };
  if (setting === 'hours')
    return { name: t('adminHours.title'), valueOf: (value) => hoursText(value as SchoolHours, t, locale) };
  return { name: place, valueOf: (value) => JSON.stringify(value) };
}

function writingText(writing: StudentWriting, t: Translate, locale: Locale): string {
  if (typeof writing === 'string') return t(`adminRules.students.${writing}`);
  const { names, first, second } = hoursWords(writing satisfies Hours, locale);
  return `${names}, ${first}–${second}`;
}

function hoursText(hours: SchoolHours, t: Translate, locale: Locale): string {
  return typeof hours === 'string' ? t(`adminHours.${hours}`) : openingsText(hours, locale);
}

function isRole(word: string | undefined): word is Role {
  return roles.some((role) => role === word);
}

const switches = ['groups', 'receipts', 'presence', 'typing', 'photos', 'urgentAnnouncements'] as const;
function isSwitch(word: string): word is (typeof switches)[number] {
  return switches.some((one) => one === word);
}
