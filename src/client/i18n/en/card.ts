import type { card as french } from '../fr/card.ts';
import type { AdminText } from '../text.ts';

export const card: AdminText<typeof french> = {
  'card.invitation': 'Your way into the school’s messages',
  'card.reset': 'A new password',
  'card.parentOf': 'For the family of {names}',
  'card.role.admin': 'Administration',
  'card.role.teacher': 'Teacher',
  'card.role.parent': 'Parent',
  'card.role.student': 'Student',
  'card.scan': 'Take a picture of this QR code with your phone,',
  'card.orOpen': 'or open',
  'card.andType': 'and type the code',
  'card.choose': 'You will then choose your password.',
  'card.signIn': 'After that, sign in here:',
  'card.school': 'school code',
  'card.username': 'user name',
  'card.until': 'For you alone, good once, until {time}.',
};
