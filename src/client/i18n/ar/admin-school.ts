import type { adminSchool as french } from '../fr/admin-school.ts';
import type { AdminText } from '../text.ts';

export const adminSchool: AdminText<typeof french> = {
  'admin.settings': 'المدرسة والإعدادات',
  'school.text': 'ما يراه الجميع عن مدرستك.',
  'school.name': 'اسم المدرسة',
  'school.name.help': 'يظهر في كل صفحة، ويظهر الاسم الجديد لدى الجميع فورًا.',
  'school.timezone': 'المنطقة الزمنية',
  'school.timezone.help': 'تُعرض الساعات والأيام وفقها.',
  'school.changed': 'غيّر شخص آخر هذه الإعدادات للتو: «{name}».',
  'school.changed.show': 'عرض القيم الجديدة',
  'school.code': 'رمز المدرسة',
  'school.code.text': 'يسجّل التلاميذ الذين ليس لهم بريد إلكتروني الدخول بهذا الرمز مع اسم المستخدم.',
  'school.undone': 'عادت الإعدادات السابقة.',
  'school.notUndone': 'تعذّرت إعادة الإعدادات السابقة. يُرجى التحقق مما هو معروض.',
};
