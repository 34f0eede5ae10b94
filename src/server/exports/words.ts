import type { Locale } from '../../shared/locales.ts';
import type { ConversationKind } from '../../shared/public.ts';

/** What the readable pages say, whole sentences in the language in which they were asked for. */
export type Words = {
  title: string;
  asOf: string;
  note: string;
  schools: string;
  conversations: string;
  none: string;
  kinds: Record<ConversationKind, string>;
  someone: string;
  everyone: string;
  deleted: string;
  edited: string;
  leftOut: string;
  back: string;
  json: string;
};

export const wordsIn: Record<Locale, Words> = {
  fr: {
    title: 'Mes données',
    asOf: 'Telles qu’elles étaient à cette heure',
    note: 'Cette archive contient aussi ce que d’autres vous ont écrit. Gardez-la pour vous.',
    schools: 'Mes établissements',
    conversations: 'Mes conversations',
    none: 'Aucune conversation.',
    kinds: { direct: 'À deux', group: 'Groupe', announcement: 'Annonce' },
    someone: 'Quelqu’un',
    everyone: 'tout le monde',
    deleted: 'Message supprimé',
    edited: 'modifié',
    leftOut: 'n’est pas dans cette archive\u00a0: trop grand, il se lit dans Préau',
    back: 'Toutes les conversations',
    json: 'Réglages, sessions, brouillons et messages programmés (JSON)',
  },
  en: {
    title: 'My data',
    asOf: 'As they were at this hour',
    note: 'This archive also holds what others wrote to you. Keep it to yourself.',
    schools: 'My schools',
    conversations: 'My conversations',
    none: 'No conversations.',
    kinds: { direct: 'Private', group: 'Group', announcement: 'Announcement' },
    someone: 'Somebody',
    everyone: 'everyone',
    deleted: 'Deleted message',
    edited: 'edited',
    leftOut: 'is not in this archive: too large, it is read in Préau',
    back: 'All conversations',
    json: 'Settings, sessions, drafts and messages to be sent later (JSON)',
  },
  ar: {
    title: 'بياناتي',
    asOf: 'كما كانت في هذه الساعة',
    note: 'في هذا الأرشيف أيضًا ما كتبه لك آخرون. يُحفظ في مكان خاص.',
    schools: 'مدارسي',
    conversations: 'محادثاتي',
    none: 'لا محادثات.',
    kinds: { direct: 'على انفراد', group: 'مجموعة', announcement: 'إعلان' },
    someone: 'شخص ما',
    everyone: 'الجميع',
    deleted: 'رسالة محذوفة',
    edited: 'معدّلة',
    leftOut: 'ليس في هذا الأرشيف لكبر حجمه، ويُقرأ في Préau',
    back: 'كل المحادثات',
    json: 'الإعدادات والجلسات والمسودات والرسائل المؤجلة (JSON)',
  },
};
