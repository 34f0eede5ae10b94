import type { availability as french } from '../fr/availability.ts';

export const availability: Record<keyof typeof french, string> = {
  'availability.staffOnly': 'Only staff of the school can say this.',
  'absence.past': 'That day is over. Choose one to come.',
  'absence.substituteUnknown': 'This person cannot stand in for you. Choose a member of staff to whom you may write.',
  'availability.answers.sameDay': '{name} usually answers the same day.',
  'availability.answers.twoDays': '{name} usually answers within two days.',
  'availability.answers.week': '{name} usually answers within a week.',
  'availability.away': 'Away until {time}.',
  'availability.away.substitute': 'Away until {time}. {name} answers meanwhile.',
  'availability.automatic': 'Automatic answer of {name}',
  'availability.writeTo': 'Write to {name}',
};
