import type { FrameText } from '../text.ts';

export const frame: FrameText = {
  'session.other.title': 'Another account is open in this browser',
  'session.other.text':
    'This page was opened for somebody else: it sends nothing more. What was written and not sent stays on this device, for its author.',
  'session.other.who': 'Open account: {name}',
  'session.other.goOn': 'Continue with this account',
  'app.skip': 'Skip to content',
  'app.newVersion': 'There is a new version of Préau. What you have written stays.',
  'app.reload': 'Reload',
  'theme.label': 'Appearance',
  'theme.system': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'nav.label': 'Main navigation',
  'nav.home': 'Today',
  'nav.messages': 'Messages',
  'nav.announcements': 'Announcements',
  'nav.admin': 'Administration',
  'account.label': '{name}’s account',
  'noSchool.title': 'Your account belongs to no school at the moment',
  'noSchool.text':
    'If you did not expect this, ask your school’s office. As soon as your access is restored, this page opens by itself.',
  'account.homes': 'My spaces',
  'role.admin': 'Administration',
  'role.teacher': 'Teacher',
  'role.parent': 'Parent',
  'role.student': 'Student',
  'home.space.admin': 'Administration space',
  'home.space.teacher': 'Teachers’ space',
  'home.space.parent': 'Parents’ space',
  'home.space.student': 'Students’ space',
};
