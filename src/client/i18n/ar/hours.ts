import type { HoursText } from '../text.ts';

export const sentences: HoursText = {
  'closedDays.tooMany': 'ستكون أيام الإغلاق كثيرة جدًا. تلزم إزالة القديم لإضافة غيره.',
  'adminHours.title': 'متى يُعلَم الناس بالرسائل',
  'adminHours.closedDays': 'العطل وأيام الإغلاق',
  'adminHours.none': 'في أي وقت',
  'adminHours.france': 'من الاثنين إلى الجمعة، من 07:00 إلى 20:00 (الوزارة، فرنسا)',
  'adminHours.own': 'في ساعات المدرسة',
  'adminHours.sameTime': 'يلزم اختيار ساعتين مختلفتين لكل يوم.',
  'adminHours.text':
    'خارج هذه الساعات تبقى الكتابة والقراءة كالمعتاد، لكن الإشعارات والأصوات والرسائل البريدية تنتظر ثم تصل في ملخص واحد. ولا يظهر للآخرين ما قرأه كل شخص إلا عند بدء هذه الساعات.',
  'adminHours.staff':
    'بتوقيت المدرسة. ولا تسري على العاملين فيما بينهم ولا على ما لا يحتمل الانتظار، ويحتفظ كل شخص بساعات هدوئه.',
  'adminHours.overnight': 'نهاية قبل البداية تعني اليوم التالي.',
  'adminRules.urgentAnnouncements': 'التنبيه خارج الساعات',
  'adminRules.urgentAnnouncements.teachers': 'تنبيه المدرسين خارج الساعات',
  'adminRules.urgentAnnouncements.help': 'بإعلان عاجل، أو لرسالة تؤخرها الساعات. يحفظ السجل من فعل ذلك.',
  'closedDays.text': 'في هذه الأيام لا يُعلَم أحد بشيء من الصباح إلى المساء.',
  'closedDays.nothing': 'تسري هذه الأيام حين تكون للمدرسة ساعات. أما الآن فيُعلَم الناس في أي وقت.',
  'closedDays.none': 'لا أيام إغلاق.',
  'closedDays.span': 'من {first} إلى {second}',
  'closedDays.remove': 'إزالة {name}',
  'closedDays.removed': 'أُزيل {name}.',
  'closedDays.new': 'إضافة أيام إغلاق',
  'closedDays.name': 'الاسم',
  'closedDays.from': 'اليوم الأول',
  'closedDays.to': 'اليوم الأخير',
  'closedDays.add': 'إضافة',
  'closedDays.endsBefore': 'اليوم الأخير قبل اليوم الأول.',
  'closedDays.tooLong': 'يلزم اختيار 400 يوم على الأكثر في كل مرة.',
  'closedDays.full':
    'العدد الحالي {count, plural, zero {# سطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطرًا} other {# سطر}}، وهو أقصى عدد. تلزم إزالة القديم لإضافة غيره.',
  'closedDays.file': 'استيراد تقويم (.ics)',
  'closedDays.file.help': 'مثل تقويم عطل المنطقة. ويكون الاختيار قبل الإضافة.',
  'closedDays.tooLarge': 'هذا الملف أكبر من 1 ميغابايت، فليس تقويم عطل.',
  'closedDays.noCalendar': 'هذا الملف ليس تقويمًا. المطلوب ملف .ics.',
  'closedDays.unreadable': 'تعذّرت قراءة هذا الملف. تمكن إعادة المحاولة.',
  'closedDays.tooManyInFile': 'في هذا التقويم أيام قادمة كثيرة جدًا. المطلوب تقويم بأحداث أقل.',
  'closedDays.found':
    '{count, plural, zero {لا أيام للإضافة في هذا التقويم.} one {سطر واحد للإضافة.} two {سطران للإضافة.} few {# أسطر للإضافة.} many {# سطرًا للإضافة.} other {# سطر للإضافة.}}',
  'closedDays.known':
    '{count, plural, zero {لا أسطر موجودة من قبل.} one {سطر واحد موجود من قبل.} two {سطران موجودان من قبل.} few {# أسطر موجودة من قبل.} many {# سطرًا موجودًا من قبل.} other {# سطر موجود من قبل.}}',
  'closedDays.choose': 'الأيام المراد إضافتها',
  'closedDays.unnamed': 'أيام إغلاق',
  'closedDays.addAll':
    '{count, plural, zero {لا شيء للإضافة} one {إضافة سطر واحد} two {إضافة سطرين} few {إضافة # أسطر} many {إضافة # سطرًا} other {إضافة # سطر}}',
  'closedDays.added':
    '{count, plural, zero {لم يُضف شيء.} one {أُضيف سطر واحد.} two {أُضيف سطران.} few {أُضيفت # أسطر.} many {أُضيف # سطرًا.} other {أُضيف # سطر.}}',
  'closedDays.passed.endsBefore': 'لم يؤخذ: {name} ينتهي قبل أن يبدأ.',
  'closedDays.passed.timed': 'لم يؤخذ: {name} ليس أيامًا كاملة.',
  'closedDays.passed.repeats': 'لم يؤخذ: {name} يتكرر. تلزم إضافة أيامه يدويًا.',
  'closedDays.passed.noDay': 'لم يؤخذ: {name} بلا يوم مقروء.',
  'closedDays.passed.tooLong': 'لم يؤخذ: {name} يدوم أكثر من 400 يوم.',
  'closedDays.passed.more':
    '{count, plural, zero {ولا غيرها} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}',
  'adminRules.report': 'تقرير الأسبوع',
  'adminRules.weeklyReport.help':
    'في الساعة السابعة، بالأرقام: الرسائل والحسابات المفتوحة والإعلانات والرسائل الإلكترونية وما ينتظر. بلا أسماء ولا نصوص. ولكل شخص أن يوقفه.',
  'adminRules.editMinutes.help': 'يُحفظ ما كانت تقوله من قبل، ويقرؤه كاتبها والموظفون القائمون على المحادثة. 0: أبدًا.',
  'adminRules.fileMegabytes.help': 'يُحذف من الصور مكان التقاطها وجهازه. 0: لا ملفات.',
  'adminRules.teacherResets.help': 'من يحمل البطاقة يختار كلمة مرور جديدة. وهي صالحة ثلاثة أيام، ويحفظ السجل من أعدّها.',
};
