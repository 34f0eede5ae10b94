import type { card as french } from '../fr/card.ts';
import type { AdminText } from '../text.ts';

export const card: AdminText<typeof french> = {
  'card.invitation': 'الدخول إلى رسائل المدرسة',
  'card.reset': 'كلمة مرور جديدة',
  'card.parentOf': 'إلى أسرة {names}',
  'card.role.admin': 'الإدارة',
  'card.role.teacher': 'التدريس',
  'card.role.parent': 'ولي أمر',
  'card.role.student': 'تلميذ(ة)',
  'card.scan': 'يكفي تصوير رمز QR هذا بالهاتف،',
  'card.orOpen': 'أو فتح العنوان',
  'card.andType': 'وكتابة الرمز',
  'card.choose': 'ثم اختيار كلمة المرور.',
  'card.signIn': 'بعد ذلك يكون تسجيل الدخول هنا:',
  'card.school': 'رمز المدرسة',
  'card.username': 'اسم المستخدم',
  'card.until': 'بطاقة شخصية، صالحة مرة واحدة، حتى {time}.',
};
