import type { FrameText } from '../text.ts';

export const frame: FrameText = {
  'session.other.title': 'حساب آخر مفتوح في هذا المتصفح',
  'session.other.text':
    'كانت هذه الصفحة مفتوحة لشخص آخر، ولن تُرسل شيئًا بعد الآن. ما كُتب ولم يُرسَل يبقى على هذا الجهاز لصاحبه.',
  'session.other.who': 'الحساب المفتوح: {name}',
  'session.other.goOn': 'المتابعة بهذا الحساب',
  'app.skip': 'الانتقال إلى المحتوى',
  'app.newVersion': 'تتوفر نسخة جديدة من Préau. يبقى ما كتبته محفوظا.',
  'app.reload': 'إعادة التحميل',
  'theme.label': 'المظهر',
  'theme.system': 'النظام',
  'theme.light': 'فاتح',
  'theme.dark': 'داكن',
  'nav.label': 'التنقل الرئيسي',
  'nav.home': 'اليوم',
  'nav.messages': 'الرسائل',
  'nav.announcements': 'الإعلانات',
  'nav.admin': 'الإدارة',
  'account.label': 'حساب {name}',
  'noSchool.title': 'حسابك غير مرتبط بأي مدرسة في الوقت الحالي',
  'noSchool.text':
    'إن كان ذلك غير متوقع، فلدى إدارة مدرستك الجواب. وستُفتح هذه الصفحة تلقائيًا فور استعادة حقك في الدخول.',
  'account.homes': 'فضاءاتي',
  'role.admin': 'الإدارة',
  'role.teacher': 'معلّم(ة)',
  'role.parent': 'ولي أمر',
  'role.student': 'تلميذ(ة)',
  'home.space.admin': 'فضاء الإدارة',
  'home.space.teacher': 'فضاء المعلمين',
  'home.space.parent': 'فضاء أولياء الأمور',
  'home.space.student': 'فضاء التلاميذ',
};
