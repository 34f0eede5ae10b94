/** What is refused of files and of messages that carry them, with the tRPC code of each. */
export const fileRefusals = {
  'message.attachmentUnknown': 'NOT_FOUND',
  'file.unknown': 'NOT_FOUND',
  'file.idTaken': 'CONFLICT',
  'file.off': 'FORBIDDEN',
  'file.empty': 'BAD_REQUEST',
  'file.tooLarge': 'PAYLOAD_TOO_LARGE',
  'file.yourQuota': 'FORBIDDEN',
  'file.schoolQuota': 'FORBIDDEN',
  'file.tooManyOpen': 'FORBIDDEN',
  'file.incomplete': 'CONFLICT',
  'file.kindNotAllowed': 'BAD_REQUEST',
  'file.broken': 'BAD_REQUEST',
  'file.tooManyPixels': 'BAD_REQUEST',
  'file.infected': 'FORBIDDEN',
  'file.scannerAway': 'SERVICE_UNAVAILABLE',
} as const;
