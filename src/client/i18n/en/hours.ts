import type { HoursText } from '../text.ts';

export const sentences: HoursText = {
  'closedDays.tooMany': 'There would be too many closed days. Remove old ones to add others.',
  'adminHours.title': 'When people are told of messages',
  'adminHours.closedDays': 'Holidays and closed days',
  'adminHours.none': 'At any hour',
  'adminHours.france': 'Monday to Friday, 07:00 to 20:00 (ministry, France)',
  'adminHours.own': 'At the school’s own hours',
  'adminHours.sameTime': 'Choose two different times for each day.',
  'adminHours.text':
    'Outside these hours people write and read as ever, but notifications, sounds and e-mails wait, and arrive as one summary. What somebody has read is shown to others once these hours begin.',
  'adminHours.staff':
    'By the school’s clock. Staff among themselves and what cannot wait are free of them, and everybody keeps their own quiet hours.',
  'adminHours.overnight': 'An end before the beginning is that of the next day.',
  'adminRules.urgentAnnouncements': 'Telling outside the hours',
  'adminRules.urgentAnnouncements.teachers': 'Teachers may tell outside the hours',
  'adminRules.urgentAnnouncements.help':
    'By an urgent announcement, or for a message that the hours hold back. The audit keeps who did it, and for how many.',
  'closedDays.text': 'On these days nobody is told of anything, from morning to night.',
  'closedDays.nothing': 'These days count once the school has hours: for now people are told at any hour.',
  'closedDays.none': 'No closed days.',
  'closedDays.span': '{first} to {second}',
  'closedDays.remove': 'Remove {name}',
  'closedDays.removed': '{name} is removed.',
  'closedDays.new': 'Add closed days',
  'closedDays.name': 'Name',
  'closedDays.from': 'First day',
  'closedDays.to': 'Last day',
  'closedDays.add': 'Add',
  'closedDays.endsBefore': 'The last day is before the first.',
  'closedDays.tooLong': 'Choose 400 days at most at a time.',
  'closedDays.full':
    'There {count, plural, one {is # line} other {are # lines}}, as many as there may be. Remove old ones to add others.',
  'closedDays.file': 'Take over a calendar (.ics)',
  'closedDays.file.help': 'That of the holidays of your region, for instance. You choose before anything is added.',
  'closedDays.tooLarge': 'This file is larger than 1 MB: it is no calendar of holidays.',
  'closedDays.noCalendar': 'This file is no calendar. Choose an .ics file.',
  'closedDays.unreadable': 'This file could not be read. Try again.',
  'closedDays.tooManyInFile': 'This calendar has too many days to come. Choose one with fewer events.',
  'closedDays.found':
    '{count, plural, =0 {No days to add in this calendar.} one {# line to add.} other {# lines to add.}}',
  'closedDays.known': '{count, plural, one {# line is there already.} other {# lines are there already.}}',
  'closedDays.choose': 'Days to add',
  'closedDays.unnamed': 'Closed days',
  'closedDays.addAll': '{count, plural, =0 {Nothing to add} one {Add # line} other {Add # lines}}',
  'closedDays.added': '{count, plural, one {# line is added.} other {# lines are added.}}',
  'closedDays.passed.endsBefore': 'Passed over: {name} ends before it begins.',
  'closedDays.passed.timed': 'Passed over: {name} is no whole days.',
  'closedDays.passed.repeats': 'Passed over: {name} repeats. Add its days by hand.',
  'closedDays.passed.noDay': 'Passed over: {name} has no day that can be read.',
  'closedDays.passed.tooLong': 'Passed over: {name} lasts more than 400 days.',
  'closedDays.passed.more': '{count, plural, one {and # more} other {and # more}}',
  'adminRules.report': 'Report of the week',
  'adminRules.weeklyReport.help':
    'At seven, in numbers: messages, accounts opened, announcements, e-mails and what waits. No names, no texts. Each of them can stop it.',
  'adminRules.editMinutes.help':
    'What it said before is kept: its author and the staff who look after the conversation can read it. 0: never.',
  'adminRules.fileMegabytes.help': 'Pictures lose the place and the device of the shot. 0: no files.',
  'adminRules.teacherResets.help':
    'Whoever holds the card chooses a new password. It is good for three days, and the log keeps who prepared it.',
};
