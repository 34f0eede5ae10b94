import type { AnnouncementRefusalText } from '../text.ts';

/** Why an announcement is not sent, taken back, recalled, acknowledged or reminded of. */
export const announcementRefusals: AnnouncementRefusalText = {
  'announcement.unknown': 'لا يوجد هذا الإعلان، أو ليس لكم.',
  'announcement.draftUnknown': 'هذه المسودة لم تعد موجودة، أو لا تُشارَك معك.',
  'announcement.draftStaff': 'تُشارَك المسودة مع طاقم المدرسة وحده.',
  'announcement.staffOnly': 'الإعلانات للعاملين بالمدرسة وحدهم.',
  'announcement.adminsOnly': 'الإعلان للمدرسة كلها أو لفئة بأكملها من شأن الإدارة وحدها. اختاروا أقسامكم وأسرها.',
  'announcement.notUrgent': 'في هذه المدرسة تصدر الإعلانات العاجلة عن الإدارة.',
  'announcement.classUnknown': 'أحد هذه الأقسام لم يعد موجودًا، أو ليس من أقسامكم. أزيلوه.',
  'announcement.personGone': 'أحد من اخترتموهم لم يعد في المدرسة، أو لا تسمح القواعد بمراسلته. أزيلوه.',
  'announcement.nobody': 'لن يصل هذا الإعلان إلى أحد. اختاروا مستلمين آخرين.',
  'announcement.tooMany': 'هذا العدد أكبر مما يبلغه إعلان واحد هنا. أرسلوه على دفعات.',
  'announcement.past': 'هذا التاريخ مضى. اختاروا تاريخًا آتيًا.',
  'announcement.askedBefore': 'مهلة التأكيد تنتهي قبل الإرسال. المطلوب تاريخ بعده.',
  'announcement.endsEarly': 'سينتهي قبل أن يُرسل. المطلوب نهاية لاحقة.',
  'announcement.endsFar': 'سينتهي بعد أكثر من سنة. المطلوب نهاية أقرب.',
  'announcement.endsAsking': 'سينتهي قبل اليوم المحدد لتأكيده. المطلوب نهاية لاحقة.',
  'announcement.ended': 'انتهى هذا الإعلان.',
  'announcement.idTaken': 'اسم هذا الإعلان مأخوذ. أعيدوا إرساله.',
  'announcement.isOut': 'خرج هذا الإعلان بالفعل. يمكنكم سحبه.',
  'announcement.notOut': 'لم يُرسل هذا الإعلان.',
  'announcement.notPlanned': 'من لم يصله شيء يُعرف بعد ثوانٍ: تُحضَّر إشعارات الأجهزة والرسائل الإلكترونية.',
  'announcement.recalled': 'سُحب هذا الإعلان.',
  'announcement.notAsked': 'لا يتطلب هذا الإعلان تأكيدًا.',
  'announcement.remindedLately': 'أُرسل تذكير قبل أقل من اثنتي عشرة ساعة. انتظروا قبل التالي.',
  'announcement.nobodySilent': 'أجاب الجميع: لا أحد للتذكير.',
};
