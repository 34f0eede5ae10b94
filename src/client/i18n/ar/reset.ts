import type { reset as french } from '../fr/reset.ts';
import type { AdminText } from '../text.ts';

export const reset: AdminText<typeof french> = {
  'invitations.reset': 'بطاقة كلمة مرور جديدة',
  'invitations.resetAsk': 'إعداد بطاقة كلمة مرور جديدة لـ{name}؟',
  'invitations.resetText':
    'من بيده البطاقة يختار كلمة مرور جديدة. تبقى القديمة صالحة حتى ذلك الحين، ثم يُسجَّل الخروج من جميع الأجهزة. ويُدوَّن ذلك في السجل.',
  'invitations.resetDo': 'إعداد البطاقة',
};
