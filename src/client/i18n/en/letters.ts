import type { sentences as french } from '../fr/letters.ts';
import type { AdminText } from '../text.ts';

export const sentences: AdminText<typeof french> = {
  'letters.title': 'Letters to print',
  'letters.text':
    '{count, plural, one {Nothing has reached # person: here is a letter for them.} other {Nothing has reached # people: here is a letter for each.}}',
  'letters.none': 'Nobody to write to',
  'letters.none.text': 'The announcement has reached everyone, or is about to.',
  'letters.atMost':
    'Here, {count} of {of}: so many letters are printed in several goes. Print these, then go on to the next.',
  'letters.next': 'Next letters',
  'letters.print': 'Print',
  'letters.locale': 'Language of the letters',
  'letters.codes': '{count, plural, one {Add # code} other {Add # codes}}',
  'letters.codes.ask': '{count, plural, one {Prepare a code for # person?} other {Prepare a code for # people?}}',
  'letters.codes.text':
    'These people have not opened their account yet: their letter will bear a code, shown here alone. Their earlier cards and codes will open nothing any more. The audit keeps who prepared them.',
  'letters.codes.do': 'Prepare',
  'letters.codes.made': 'The codes are on the letters. Print them before you leave this page.',
  'letters.noCodes':
    '{count, plural, one {# person has not opened their account yet, and you cannot prepare a code for them: the administration can. Their letter says to ask the school office.} other {# people have not opened their accounts yet, and you cannot prepare codes for them: the administration can. Their letters say to ask the school office.}}',
  'letter.by': 'Announcement by {name}, {time}',
  'letter.files':
    '{count, plural, one {Attached file, in the school’s messaging: {names}} other {Attached files, in the school’s messaging: {names}}}',
  'letter.confirm': 'The school asks you to confirm that you have read this announcement.',
  'letter.confirmBy': 'The school asks you to confirm that you have read this announcement, by: {time}.',
  'letter.why': 'This announcement is in the school’s messages, which could not tell you of it otherwise.',
  'letter.byEmail': 'Sign in here with your e-mail address and your password:',
  'letter.byUsername': 'Sign in here with these two names and your password:',
  'letter.forgotten': 'Forgotten your password? Ask the school office to let you choose another.',
  'letter.office': 'You have not opened your account yet. Ask the school office for your code.',
};
