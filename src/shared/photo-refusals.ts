/** What is refused of photos of people, with the tRPC code of each. */
export const photoRefusals = {
  'photo.unknown': 'NOT_FOUND',
  'photo.another': 'CONFLICT',
  'photo.off': 'FORBIDDEN',
  'photo.noPicture': 'BAD_REQUEST',
  'photo.tooLarge': 'PAYLOAD_TOO_LARGE',
} as const;
