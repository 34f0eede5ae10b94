import type { MailText } from '../text.ts';

export const sentences: MailText = {
  'email.off': 'This server sends no e-mail. Ask the office of your school.',
  'forgotten.title': 'Forgotten password',
  'forgotten.intro': 'Enter the address with which you sign in. A link to choose a new password will be sent there.',
  'forgotten.off':
    'This server sends no e-mail. The office of your school gives you a card with which you choose a new password.',
  'forgotten.submit': 'Send the link',
  'forgotten.sent': 'If an account signs in with {email}, a link is on its way. It works once, for one hour.',
  'forgotten.wait':
    'Nothing after ten minutes? Look in the spam folder, then ask for another link, or ask the office of your school.',
  'forgotten.other': 'Enter another address',
  'forgotten.noEmail': 'Without an e-mail address, ask your teacher or the office for a card.',
  'forgotten.back': 'Back to signing in',
};
