import type { StaffRefusalText } from '../text.ts';

/** Said to whoever looks after people or classes. */
export const staffRefusals: StaffRefusalText = {
  'admin.needed': 'هذا الإجراء لإدارة المدرسة وحدها.',
  'admin.notYourself': 'لا يمكنك فعل ذلك بحسابك أنت.',
  'access.notYours': 'لا يمكن تجديد الدخول إلا لتلاميذ صفوفك الذين ليس لهم بريد إلكتروني، إذا سمحت المدرسة بذلك.',
  'class.noConversation': 'ليس لهذا الفصل هذه المحادثة.',
};
