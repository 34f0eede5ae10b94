/** What is refused of addresses and of mails, with the tRPC code of each. */
export const emailRefusals = {
  'email.off': 'FORBIDDEN',
  'email.none': 'FORBIDDEN',
  'email.same': 'BAD_REQUEST',
  'email.linkInvalid': 'NOT_FOUND',
  'email.unknown': 'NOT_FOUND',
  'email.waits': 'CONFLICT',
  'email.sentLately': 'CONFLICT',
  'email.over': 'CONFLICT',
  'email.notShown': 'FORBIDDEN',
  'email.nobody': 'BAD_REQUEST',
  'email.idTaken': 'CONFLICT',
} as const;
