import type { adminOverview as french } from '../fr/admin-overview.ts';
import type { AdminText } from '../text.ts';

export const adminOverview: AdminText<typeof french> = {
  'overview.people': 'الأشخاص',
  'overview.role.admin': 'الإدارة',
  'overview.role.teacher': 'المعلمون',
  'overview.role.parent': 'أولياء الأمور',
  'overview.role.student': 'التلاميذ',
  'overview.never':
    '{count, plural, zero {دخل الجميع} one {شخص واحد لم يسجّل الدخول قط} two {شخصان لم يسجّلا الدخول قط} few {# أشخاص لم يسجّلوا الدخول قط} many {# شخصًا لم يسجّلوا الدخول قط} other {# شخص لم يسجّلوا الدخول قط}}',
  'overview.allCame': 'دخل الجميع مرة على الأقل',
  'overview.suspended':
    '{count, plural, zero {لا وصول موقوف} one {وصول واحد موقوف} two {وصولان موقوفان} few {# موقوفون} many {# موقوفًا} other {# موقوف}}',
  'overview.messages': 'الرسائل',
  'overview.messages.all':
    '{count, plural, =0 {لا رسائل خلال أربعة أسابيع} zero {لا رسائل خلال أربعة أسابيع} one {رسالة واحدة خلال أربعة أسابيع} two {رسالتان خلال أربعة أسابيع} few {# رسائل خلال أربعة أسابيع} many {# رسالة خلال أربعة أسابيع} other {# رسالة خلال أربعة أسابيع}}',
  'overview.messages.today':
    '{count, plural, =0 {لا شيء اليوم} zero {لا شيء اليوم} one {واحدة اليوم} two {اثنتان اليوم} few {# اليوم} many {# اليوم} other {# اليوم}}',
  'overview.messages.toldNow': 'تنبيه خارج الساعات: {count}',
  'overview.messages.line':
    '{count, plural, zero {الرسائل اليومية خلال أربعة أسابيع: المجموع #} one {الرسائل اليومية خلال أربعة أسابيع: المجموع #} two {الرسائل اليومية خلال أربعة أسابيع: المجموع #} few {الرسائل اليومية خلال أربعة أسابيع: المجموع #} many {الرسائل اليومية خلال أربعة أسابيع: المجموع #} other {الرسائل اليومية خلال أربعة أسابيع: المجموع #}}',
  'overview.health': 'حالة الخدمة',
  'overview.health.database': 'قاعدة البيانات',
  'overview.health.bus': 'الخادم',
  'overview.health.counting': 'الإحصاءات',
  'overview.database.ready': 'تستجيب',
  'overview.database.readOnly': 'للقراءة فقط',
  'overview.bus.single': 'عملية واحدة',
  'overview.bus.joined': 'عمليات مترابطة',
  'overview.bus.polling': 'اتصال بطيء',
  'overview.counting.present': 'محدّثة',
  'overview.counting.late':
    '{count, plural, zero {لا تأخير} one {متأخرة بتغيير واحد} two {متأخرة بتغييرين} few {متأخرة بـ # تغييرات} many {متأخرة بـ # تغييرًا} other {متأخرة بـ # تغيير}}',
  'overview.jobs': 'قيد التنفيذ',
  'overview.job.other': 'مهمة في الخلفية',
  'overview.job.waiting': 'في الانتظار',
  'overview.job.failed': 'لم تنجح «{name}». لم يُنفَّذ شيء جزئيًا.',
};
