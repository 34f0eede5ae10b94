import { staffRefusals } from './staff-refusals.ts';
import type { TeachingText } from '../text.ts';
import { reset } from './reset.ts';

export const sentences: TeachingText = {
  ...staffRefusals,
  'class.failed': 'تعذّر تحميل أقسامك.',
  'class.none': 'لا أقسام',
  'class.noneText': 'تظهر هنا الأقسام التي تسندها إليك المدرسة.',
  'class.waiting': 'في انتظار ردّك',
  'class.waiting.since': 'منذ: {date}',
  'class.write': 'مراسلة',
  'class.writeStudents':
    '{count, plural, zero {مراسلة التلاميذ} one {مراسلة التلميذ} two {مراسلة التلميذين} few {مراسلة # تلاميذ} many {مراسلة # تلميذًا} other {مراسلة # تلميذ}}',
  'class.writeFamilies':
    '{count, plural, zero {مراسلة الأسر} one {مراسلة ولي الأمر} two {مراسلة وليّي الأمر} few {مراسلة # أولياء} many {مراسلة # وليًّا} other {مراسلة # ولي}}',
  'class.empty': 'لا تلاميذ في هذا القسم.',
  'class.noFamilies': 'لا ولي أمر مرتبط بهذا القسم.',
  'class.never': 'قواعد المدرسة لا تسمح بذلك.',
  'class.familiesOf': 'أسر {class}',
  'class.familyOf': 'أسرة {name}',
  'class.families': 'الأسر واحدة واحدة',
  'class.noGuardian': 'لا ولي أمر مرتبط',
  'class.writeFamily': 'إلى الأسرة كلها',
  'class.allRead': 'قرأها الجميع',
  'class.unread':
    '{count, plural, zero {قرأها الجميع} one {شخص واحد لم يقرأ} two {شخصان لم يقرآ} few {# لم يقرؤوا} many {# لم يقرؤوا} other {# لم يقرؤوا}}',
  'class.subject': 'موضوع الإعلان',
  'class.needSubject': 'يلزم موضوع للإعلان.',
  'class.kind': 'من يمكنه الرد',
  'class.kind.announcement': 'لا أحد: إعلان',
  'class.kind.group': 'الجميع: مجموعة',
  'class.goesTo':
    '{count, plural, =0 {لا أحد لمراسلته.} zero {لا أحد لمراسلته.} one {يتلقى هذه الرسالة شخص واحد.} two {يتلقى هذه الرسالة شخصان.} few {يتلقى هذه الرسالة # أشخاص.} many {يتلقى هذه الرسالة # شخصًا.} other {يتلقى هذه الرسالة # شخص.}}',
  'class.send':
    '{count, plural, zero {إرسال} one {إرسال إلى شخص واحد} two {إرسال إلى شخصين} few {إرسال إلى # أشخاص} many {إرسال إلى # شخصًا} other {إرسال إلى # شخص}}',
  'class.hasEmail': 'لهذا الحساب بريد إلكتروني: تُعِد الإدارة بطاقته.',
  'class.cardOf': 'بطاقة {name}',
  ...reset,
};
