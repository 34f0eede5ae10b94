import type { HomeText } from '../text.ts';

export const sentences: HomeText = {
  'home.greeting.morning': 'صباح الخير {name}',
  'home.greeting.afternoon': 'مساء الخير {name}',
  'home.greeting.evening': 'مساء الخير {name}',
  'home.unread':
    '{count, plural, =0 {قرأت كل الرسائل.} zero {قرأت كل الرسائل.} one {لديك رسالة واحدة غير مقروءة.} two {لديك رسالتان غير مقروءتين.} few {لديك # رسائل غير مقروءة.} many {لديك # رسالة غير مقروءة.} other {لديك # رسالة غير مقروءة.}}',
  'home.latest': 'أحدث المحادثات',
  'home.latest.all': 'عرض الكل',
  'home.latest.none': 'لا توجد محادثات بعد',
  'home.latest.noneText': 'تظهر المحادثة هنا بعد أول مراسلة.',
  'home.latest.failed': 'تعذّر تحميل المحادثات.',
  'home.read': 'قراءة',
  'home.toRead': 'رسائل للقراءة',
  'home.toAnswer': 'لم يُردّ عليها بعد',
  'home.write.admin': 'مراسلة شخص',
  'home.write.teacher': 'مراسلة ولي أمر أو تلميذ',
  'home.write.parent': 'مراسلة معلّم',
  'home.write.student': 'مراسلة معلّم',
  'home.reach': 'من يمكنك مراسلته',
  'home.reach.rules': 'المدرسة هي التي تحدد هذه القواعد. ويمكنك دائمًا الرد على من راسلك.',
  'home.myClasses.write': 'مراسلة قسم',
  'home.child.noClass': 'لا قسم بعد.',
  'home.writeTo': 'مراسلة {name}',
};
