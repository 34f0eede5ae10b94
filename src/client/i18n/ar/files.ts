import type { FilesText } from '../text.ts';
import { fileRefusals } from './file-refusals.ts';

export const sentences: FilesText = {
  ...fileRefusals,
  'files.label': 'الملفات المرفقة',
  'files.attached':
    '{count, plural, zero {لا ملفات مرفقة} one {ملف مرفق واحد} two {ملفان مرفقان} few {# ملفات مرفقة} many {# ملفًا مرفقًا} other {# ملف مرفق}}',
  'files.tooMany': 'عشرة ملفات على الأكثر، ولم تُرفَق البقية.',
  'files.retry': 'إعادة إرسال {name}',
  'files.remove': 'إزالة {name}',
  'files.drop': 'يمكن إفلات الملفات هنا لإرفاقها.',
  'files.previous': 'الصورة السابقة',
  'files.next': 'الصورة التالية',
  'files.download': 'تنزيل',
  'files.openAlone': 'فتح في علامة تبويب جديدة',
};
