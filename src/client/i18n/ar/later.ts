import type { LaterText } from '../text.ts';

/** What was written and is not sent: what is sent later, what was begun on another device, what is lost with its conversation. */
export const sentences: LaterText = {
  'later.send': 'الإرسال لاحقًا',
  'later.hour': 'بعد ساعة ({time})',
  'later.tomorrow': 'غدًا ({time})',
  'later.monday': 'الاثنين ({time})',
  'later.choose': 'اختيار اليوم والساعة…',
  'later.title': 'الإرسال لاحقًا',
  'later.day': 'اليوم',
  'later.clock': 'الساعة',
  'later.zone': 'بتوقيت المدرسة: الساعة فيها الآن {time}.',
  'later.do': 'جدولة الإرسال',
  'later.planned': 'موعد الإرسال: {time}.',
  'later.waiting':
    '{count, plural, zero {لا رسائل مجدولة} one {رسالة واحدة ستُرسل لاحقًا} two {رسالتان ستُرسلان لاحقًا} few {# رسائل ستُرسل لاحقًا} many {# رسالة ستُرسل لاحقًا} other {# رسالة ستُرسل لاحقًا}}',
  'later.held':
    '{count, plural, zero {لا رسائل لم تُرسل} one {رسالة مجدولة واحدة لم تُرسل} two {رسالتان مجدولتان لم تُرسلا} few {# رسائل مجدولة لم تُرسل} many {# رسالة مجدولة لم تُرسل} other {# رسالة مجدولة لم تُرسل}}',
  'later.list': 'الرسائل المجدولة',
  'later.at': 'موعد الإرسال: {time}',
  'later.notSent': 'لم تُرسل',
  'later.wasDue': 'كان موعدها: {time}',
  'later.change': 'تعديل',
  'later.text': 'الرسالة',
  'later.save': 'حفظ',
  'later.now': 'الإرسال الآن',
  'later.takeBack': 'استرجاع',
  'later.takenBack': 'عاد كل شيء إلى خانة الكتابة.',
  'later.filesFirst': 'ينبغي أن تصل الملفات المرفقة كلها أولًا.',
  'later.noRoom': 'تحمل الرسالة عشرة ملفات على الأكثر: تلزم إزالة بعضها أولًا.',
  'lost.note':
    '{count, plural, zero {} one {نص واحد لم يُرسَل، من محادثة لم تعد فيها} two {نصان لم يُرسَلا، من محادثات لم تعد فيها} few {# نصوص لم تُرسَل، من محادثات لم تعد فيها} many {# نصًا لم يُرسَل، من محادثات لم تعد فيها} other {# نص لم يُرسَل، من محادثات لم تعد فيها}}',
  'lost.title': 'نصوص لم تُرسَل',
  'lost.text': 'لم تعد هذه المحادثات مفتوحة لك. لم يُرسَل شيء مما يلي: يمكن نسخ ما ينبغي الاحتفاظ به.',
  'lost.copy': 'نسخ',
  'otherDraft.note':
    '{count, plural, zero {لا نصوص أخرى} one {نص آخر بدأت كتابته على جهاز آخر} two {نصان آخران بدأت كتابتهما على أجهزة أخرى} few {# نصوص أخرى بدأت كتابتها على أجهزة أخرى} many {# نصًا آخر بدأت كتابته على أجهزة أخرى} other {# نص آخر بدأت كتابته على أجهزة أخرى}}',
  'otherDraft.title': 'نص من جهاز آخر',
  'otherDraft.text': 'جرت الكتابة هنا على جهازين في آن واحد. أحدث النصين في خانة الكتابة، والآخر محفوظ هنا.',
  'otherDraft.add': 'إضافته إلى رسالتي',
  'scheduled.unknown': 'لم يعد هذا الإرسال مجدولًا.',
  'scheduled.sent': 'سبق إرسال هذه الرسالة.',
  'scheduled.staffOnly': 'الإرسال لاحقًا متاح لطاقم المدرسة وحده.',
  'scheduled.past': 'فات هذا الموعد. المطلوب موعد قادم.',
  'scheduled.tooFar': 'تُجدول الرسالة لسنة مقبلة على الأكثر.',
  'scheduled.tooMany': 'لديك 100 رسالة مجدولة، وهذا أقصى عدد ممكن. يلزم استرجاع واحدة أولًا.',
};
