import type { availability as french } from '../fr/availability.ts';

export const availability: Record<keyof typeof french, string> = {
  'availability.staffOnly': 'هذا للعاملين في المدرسة وحدهم.',
  'absence.past': 'انقضى هذا اليوم. المطلوب يوم قادم.',
  'absence.substituteUnknown': 'لا يمكن أن ينوب هذا الشخص. المطلوب أحد العاملين ممن تمكن الكتابة إليهم.',
  'availability.answers.sameDay': 'يصل رد {name} عادةً في اليوم نفسه.',
  'availability.answers.twoDays': 'يصل رد {name} عادةً خلال يومين.',
  'availability.answers.week': 'يصل رد {name} عادةً خلال أسبوع.',
  'availability.away': 'غياب حتى {time}.',
  'availability.away.substitute': 'غياب حتى {time}. والرد في هذه الأثناء لدى {name}.',
  'availability.automatic': 'رد تلقائي من {name}',
  'availability.writeTo': 'الكتابة إلى {name}',
};
