/** How a file is shown where it is read: in place, or as a card from which it is downloaded. */
export type ShownAs = 'image' | 'audio' | 'video' | 'card';

type FileKind = { endings: readonly [string, ...string[]]; shownAs: ShownAs };

/**
 * What may be sent, by its type. The first of `endings` is the one that a name gets which ends otherwise: what a file is, its content
 * says. What draws or runs by itself (SVG, HTML, programs, macros, archives) is not among them.
 */
export const fileKinds = {
  'image/jpeg': { endings: ['jpg', 'jpeg', 'jpe', 'jfif'], shownAs: 'image' },
  'image/png': { endings: ['png'], shownAs: 'image' },
  'image/webp': { endings: ['webp'], shownAs: 'image' },
  'image/gif': { endings: ['gif'], shownAs: 'image' },
  'audio/mpeg': { endings: ['mp3'], shownAs: 'audio' },
  'audio/mp4': { endings: ['m4a', 'm4b', 'mp4'], shownAs: 'audio' },
  'audio/ogg': { endings: ['ogg', 'oga', 'opus'], shownAs: 'audio' },
  'audio/wav': { endings: ['wav'], shownAs: 'audio' },
  'audio/aac': { endings: ['aac'], shownAs: 'audio' },
  'audio/flac': { endings: ['flac'], shownAs: 'audio' },
  'video/mp4': { endings: ['mp4', 'm4v'], shownAs: 'video' },
  'video/webm': { endings: ['webm'], shownAs: 'video' },
  'video/quicktime': { endings: ['mov', 'qt'], shownAs: 'video' },
  'application/pdf': { endings: ['pdf'], shownAs: 'card' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { endings: ['docx'], shownAs: 'card' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { endings: ['xlsx'], shownAs: 'card' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { endings: ['pptx'], shownAs: 'card' },
  'application/vnd.oasis.opendocument.text': { endings: ['odt'], shownAs: 'card' },
  'application/vnd.oasis.opendocument.spreadsheet': { endings: ['ods'], shownAs: 'card' },
  'application/vnd.oasis.opendocument.presentation': { endings: ['odp'], shownAs: 'card' },
  'text/plain': { endings: ['txt', 'text', 'md'], shownAs: 'card' },
  'text/csv': { endings: ['csv'], shownAs: 'card' },
  'text/calendar': { endings: ['ics'], shownAs: 'card' },
} as const satisfies Record<string, FileKind>;

export type MediaType = keyof typeof fileKinds;

/** As a browser or a system asks what may be chosen. */
export function acceptedFiles(): string[] {
  return Object.entries(fileKinds).flatMap(([type, { endings }]) => [type, ...endings.map((one) => `.${one}`)]);
}

/** How a file of this type is shown; as a card where this version does not know the type. */
export function shownAs(mediaType: string): ShownAs {
  return Object.hasOwn(fileKinds, mediaType) ? fileKinds[mediaType as MediaType].shownAs : 'card';
}
