import type { TellingText } from '../text.ts';

export const telling: TellingText = {
  'telling.notAllowed': 'لا يسمح دورك في هذه المدرسة بالتنبيه خارج الساعات.',
  'telling.notHeld': 'ساعات المدرسة لا تؤخر إشعارات هذه الرسالة، أو لم تعد تؤخرها.',
  'telling.nobodyWaits': 'لا أحد ينتظر هذه الرسالة: يُنبَّه العاملون في كل وقت.',
  'hours.told.one': 'سيصل الإشعار إلى {name} {time}.',
  'hours.told.all': 'ستصل الإشعارات {time}.',
  'telling.now': 'التنبيه الآن',
  'telling.ask': 'التنبيه إلى آخر رسالة منك الآن؟',
  'telling.ask.text':
    'تُرسل الإشعارات فورًا خارج ساعات المدرسة، إلا لمن اختار الهدوء في هذا الوقت. وترى الإدارة أنك فعلت ذلك.',
  'telling.told': 'نُبِّه إلى آخر رسالة منك دون انتظار.',
};
