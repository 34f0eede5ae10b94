import type { AnnouncementDraftText } from '../text.ts';

/** What several staff write of an announcement before one of them sends it. */
export const announcingDrafts: AnnouncementDraftText = {
  'drafts.title': 'مسودات مشتركة',
  'drafts.untitled': 'بلا عنوان',
  'drafts.savedBy': 'حفظها {name}، {time}',
  'drafts.share': 'مشاركة المسودة',
  'drafts.shareText': 'يقرؤها هؤلاء من طاقم المدرسة ويعدّلونها ويمكنهم إرسالها.',
  'drafts.add': 'إضافة شخص',
  'drafts.doShare': 'مشاركة',
  'drafts.save': 'حفظ',
  'drafts.saved': 'حُفظت المسودة.',
  'drafts.overtaken': 'حفظ {name} نسخة أخرى في هذه الأثناء. نسختك هي الأخيرة، ونسخته في قائمة النسخ.',
  'drafts.newer': 'حفظ {name} نسخة أخرى، {time}. ما كتبته لا يزال هنا، ويُحفظ قبل عرض نسخته.',
  'drafts.see': 'عرض نسخته',
  'drafts.versions': 'النسخ',
  'drafts.unsaved': 'ما في النموذج غير محفوظ بعد.',
  'drafts.remove': 'حذف المسودة',
  'drafts.removeAsk': 'حذف هذه المسودة؟',
  'drafts.removeText': 'تُحذف مع كل نسخها لدى كل من يشاركها.',
  'drafts.with': 'كتبها: {names}',
};
