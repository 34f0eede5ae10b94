import type { PushRefusalText } from '../text.ts';

export const pushRefusals: PushRefusalText = {
  'push.addressRefused': 'لا يمكن إرسال إشعارات إلى هذا الجهاز: العنوان الذي يعطيه متصفحه ليس عنوان خدمة إشعارات.',
  'push.keysWrong': 'لا يمكن إرسال إشعارات إلى هذا الجهاز: المفاتيح التي يعطيها متصفحه غير صالحة.',
  'push.unknown': 'لم يعد هذا الجهاز مسجَّلًا.',
};
