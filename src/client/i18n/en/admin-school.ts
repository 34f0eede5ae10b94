import type { adminSchool as french } from '../fr/admin-school.ts';
import type { AdminText } from '../text.ts';

export const adminSchool: AdminText<typeof french> = {
  'admin.settings': 'School and settings',
  'school.text': 'What everyone sees of your school.',
  'school.name': 'Name of the school',
  'school.name.help': 'It stands on every page; a new name shows at once for everyone.',
  'school.timezone': 'Time zone',
  'school.timezone.help': 'The hours and days that are shown go by it.',
  'school.changed': 'Somebody else has just changed this: “{name}”.',
  'school.changed.show': 'Show the new values',
  'school.code': 'Code of the school',
  'school.code.text': 'With their user name, students without an e-mail address sign in by this code.',
  'school.undone': 'The settings from before are back.',
  'school.notUndone': 'The settings from before could not be put back. Check what is shown.',
};
