import type { AnnouncementFilesText } from '../text.ts';

/** What is said of the files of an announcement. */
export const announcingFiles: AnnouncementFilesText = {
  'announcing.files': 'الملفات',
  'announcing.attach': 'إرفاق ملفات',
  'announcing.files.help': 'عشرة على الأكثر. ويمكن أيضًا لصقها أو إفلاتها هنا.',
  'announcing.files.apart':
    'الملفات ليست جزءًا من المسودة المشتركة: تبقى في هذا النموذج، على هذا الجهاز، وتذهب مع الإعلان إن أُرسل من هنا.',
  'announcing.files.coming': 'يذهب الإعلان حالما تصل الملفات كلها.',
  'announcing.files.refused': 'لم يُقبل أحد الملفات. يلزم إرساله من جديد أو إزالته.',
  'announcing.files.anew': 'ملفات هذا الإعلان لا تُنقل: يلزم إرفاقها من جديد.',
  'announcing.files.gone': 'هذه الملفات لم تعد هنا، أو عادت إلى النموذج:',
};
