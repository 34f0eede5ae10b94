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
  'email.none': 'Your account has no e-mail address. Ask the office of your school.',
  'email.same': 'That is your address already.',
  'email.linkInvalid': 'This link opens nothing any more.',
  'newAddress.title': 'New sign-in address',
  'newAddress.intro': 'Confirm that you do receive your e-mail at this address.',
  'newAddress.text': 'Your account will sign in with {email}.',
  'newAddress.submit': 'Confirm this address',
  'newAddress.done': 'Done: from now on you sign in with {email}.',
  'newAddress.used': 'This address is confirmed already.',
  'newAddress.expired': 'This link has expired. Ask for another in your settings.',
  'newAddress.revoked': 'This link holds no more: the change was cancelled or replaced. Nothing has changed.',
  'newAddress.invalid': 'This link is not valid. Check that you have copied all of it.',
  'newAddress.go': 'Go to Préau',
  'changeEmail.text':
    'A link goes to the new address, which changes only once that link is confirmed. The present address is told of it.',
  'changeEmail.off': 'This server sends no e-mail: to have it changed, ask the office of your school.',
  'changeEmail.new': 'New e-mail address',
  'changeEmail.wrong': 'Enter a whole e-mail address.',
  'changeEmail.submit': 'Send the link to confirm',
  'changeEmail.waiting': 'A link went to {email}. Confirm it before {time}; until then nothing changes.',
  'changeEmail.cancel': 'Cancel this change',
  'changeEmail.cancelled': 'The change is cancelled.',
  'changeEmail.failed': 'The change could not be cancelled. Try again.',
  'mailTest.title': 'E-mail',
  'mailTest.text': 'A test goes to your address; where it cannot leave, what stands in the way is named.',
  'mailTest.do': 'Send a test e-mail',
  'mailTest.sending': 'Sending…',
  'mailTest.sent': 'The mail server has taken the e-mail for {email}. See whether it arrives, and in which folder.',
  'mailTest.off': 'No mail server is set (PREAU_SMTP_URL): no e-mail leaves from here.',
  'mailTest.noEmail': 'Your account has no e-mail address to send a test to.',
  'mailTest.unknownHost': 'The name of the mail server leads nowhere. Check it in PREAU_SMTP_URL.',
  'mailTest.closedPort':
    'Nothing answers on this port of the mail server. Check the port in PREAU_SMTP_URL, and the firewall.',
  'mailTest.silent':
    'The mail server does not answer in time. The port may expect to be spoken to otherwise: smtps:// for 465, smtp:// for 587.',
  'mailTest.notSmtp':
    'What answers on this port is no mail server, or hung up. Check the port, and smtps:// or smtp://.',
  'mailTest.noTls':
    'The mail server offers no encryption. Nothing was said to it; for a server inside your network add ?tls=none.',
  'mailTest.certificate':
    'The certificate of the mail server is not trusted. Nothing was said to it; check its name, or name your authority by NODE_EXTRA_CA_CERTS.',
  'mailTest.password': 'The mail server refuses the name or the password of PREAU_SMTP_URL.',
  'mailTest.senderRefused': 'The mail server does not let the address of PREAU_MAIL_FROM send.',
  'mailTest.addressRefused': 'The mail server refuses your address.',
  'mailTest.mailRefused': 'The mail server refused this message.',
  'mails.pace': 'E-mail me when a message stays unread',
  'mails.pace.off': 'Never',
  'mails.pace.hour': 'After one hour',
  'mails.pace.fourHours': 'After four hours',
  'mails.pace.day': 'After a day',
  'mails.pace.daily': 'Once a day, all together',
  'mails.pace.help':
    'One e-mail per conversation, and none for what you have read meanwhile. Quiet hours hold them back, and what they held comes together.',
  'mails.dailyAt': 'Time of this e-mail',
  'mails.noTime': 'Enter a time.',
  'mails.text': 'Show in the e-mail what was written',
  'mails.text.help':
    'Otherwise it says only who wrote, in which conversation and how many messages. Whoever reads your mailbox reads what it shows.',
  'mails.noEmail': 'Your account has no e-mail address: none will reach you.',
  'mails.off': 'This server sends no e-mails for now: your choices will hold once it does.',
  'mailChoice.title': 'Your e-mails from Préau',
  'mailChoice.intro':
    'Choose when an unread message is announced to you by e-mail. Nothing else of your account is shown or changed here.',
  'mailChoice.save': 'Save this choice',
  'mailChoice.saved': 'Saved.',
  'mailChoice.ended': 'Saved: no e-mail will announce unread messages to you any more.',
  'mailChoice.invalid':
    'This link is not valid, or your account has another address by now. Sign in to choose in your settings.',
};
