import type { adminFrame as french } from '../fr/admin-frame.ts';
import type { AdminText } from '../text.ts';

export const adminFrame: AdminText<typeof french> = {
  'admin.families': 'الأسر',
  'admin.pages': 'صفحات الإدارة',
  'admin.pages.open': 'صفحات الإدارة: {name}',
  'admin.school': 'المدرسة',
  'admin.overview': 'اليوم',
  'admin.undo': 'تراجع',
  'admin.save': 'حفظ',
  'admin.saved': 'تم الحفظ.',
};
