import type { adminFrame as french } from '../fr/admin-frame.ts';
import type { AdminText } from '../text.ts';

export const adminFrame: AdminText<typeof french> = {
  'admin.families': 'Families',
  'admin.pages': 'Administration pages',
  'admin.pages.open': 'Administration pages: {name}',
  'admin.school': 'School',
  'admin.overview': 'Today',
  'admin.undo': 'Undo',
  'admin.save': 'Save',
  'admin.saved': 'Saved.',
};
