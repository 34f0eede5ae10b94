import type { RefusalText } from '../text.ts';

export const refusals: RefusalText = {
  'input.invalid': 'Something you entered is not valid. Check it and try again.',
  'session.none': 'Your session has ended. Sign in again.',
  'session.foreignOrigin': 'This request came from an address that is not the school’s and was refused.',
  'signIn.wrong': 'The e-mail address or the password does not match.',
  'signIn.tooMany': 'Too many attempts. Wait a little before trying again.',
  'invitation.invalid': 'This invitation link or code is no longer valid. Ask your school for a new one.',
  'firstSchool.none': 'This server has a school already: sign in, or ask its administration for an invitation.',
  'firstSchool.wrongCode':
    'This is not the code that the server showed when it started. Check it; it is another one at each start.',
  'password.weak': 'This password is too easy to guess. Choose a longer or more unusual one.',
  'rate.exceeded': 'A little too fast. Wait a moment, then try again.',
  'procedure.unknown': 'This action does not exist. Reload the page.',
  'establishment.unknown': 'This school could not be found.',
  'server.unavailable': 'The service is briefly interrupted. Try again in a moment.',
  'internal.bug': 'Something broke on our side. Try again in a moment.',
};
