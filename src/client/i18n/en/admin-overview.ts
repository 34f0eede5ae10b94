import type { adminOverview as french } from '../fr/admin-overview.ts';
import type { AdminText } from '../text.ts';

export const adminOverview: AdminText<typeof french> = {
  'overview.people': 'People',
  'overview.role.admin': 'Administration',
  'overview.role.teacher': 'Teachers',
  'overview.role.parent': 'Parents',
  'overview.role.student': 'Students',
  'overview.never': '{count, plural, one {# has never signed in} other {# have never signed in}}',
  'overview.allCame': 'Everyone has signed in',
  'overview.suspended': '{count, plural, one {# suspended} other {# suspended}}',
  'overview.messages': 'Messages',
  'overview.messages.all':
    '{count, plural, =0 {No message in four weeks} one {# message in four weeks} other {# messages in four weeks}}',
  'overview.messages.today': '{count, plural, =0 {none today} one {# today} other {# today}}',
  'overview.messages.toldNow': '{count, plural, one {# told outside the hours} other {# told outside the hours}}',
  'overview.messages.line':
    '{count, plural, one {Messages a day over four weeks: # in all} other {Messages a day over four weeks: # in all}}',
  'overview.health': 'State of the service',
  'overview.health.database': 'Database',
  'overview.health.bus': 'Server',
  'overview.health.counting': 'Statistics',
  'overview.database.ready': 'Answers',
  'overview.database.readOnly': 'Read only',
  'overview.bus.single': 'One process',
  'overview.bus.joined': 'Processes joined',
  'overview.bus.polling': 'Slow link',
  'overview.counting.present': 'Up to date',
  'overview.counting.late': '{count, plural, one {# behind} other {# behind}}',
  'overview.jobs': 'In progress',
  'overview.job.other': 'Background task',
  'overview.job.waiting': 'Waiting',
  'overview.job.failed': '“{name}” did not succeed. Nothing was left half done.',
};
