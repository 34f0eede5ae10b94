/** Why an announcement is not sent, taken back, recalled, acknowledged or reminded of. */
export const announcementRefusals = {
  'announcement.unknown': 'NOT_FOUND',
  'announcement.staffOnly': 'FORBIDDEN',
  'announcement.adminsOnly': 'FORBIDDEN',
  'announcement.classUnknown': 'NOT_FOUND',
  'announcement.personGone': 'FORBIDDEN',
  'announcement.nobody': 'BAD_REQUEST',
  'announcement.tooMany': 'BAD_REQUEST',
  'announcement.past': 'BAD_REQUEST',
  'announcement.endsBefore': 'BAD_REQUEST',
  'announcement.idTaken': 'CONFLICT',
  'announcement.isOut': 'CONFLICT',
  'announcement.notOut': 'CONFLICT',
  'announcement.recalled': 'CONFLICT',
  'announcement.notAsked': 'BAD_REQUEST',
  'announcement.remindedLately': 'CONFLICT',
  'announcement.nobodySilent': 'CONFLICT',
} as const;
