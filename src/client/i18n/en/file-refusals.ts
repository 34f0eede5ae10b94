import type { FileRefusalText } from '../text.ts';

export const fileRefusals: FileRefusalText = {
  'file.unknown': 'This file cannot be found, or you may no longer read it.',
  'file.idTaken': 'This file could not be sent under this number. Attach it again.',
  'file.empty': 'This file is empty.',
  'file.tooLarge': 'This file is larger than the school allows.',
  'file.yourQuota':
    'Your files take up all the room that is yours. Delete old messages with files, or ask the administration.',
  'file.schoolQuota': 'The school’s files take up all the room there is. Ask the administration.',
  'file.tooManyOpen': 'Too many files are waiting to be sent. Send them, or take some away.',
  'file.incomplete': 'This file has not fully arrived yet.',
  'file.kindNotAllowed':
    'Files of this kind are not sent here, or its content is not what its name says. Pictures, sound, videos, PDF, office documents and texts are.',
  'file.broken': 'This picture is damaged and cannot be read.',
  'file.tooManyPixels': 'This picture has too many pixels. Make it smaller.',
  'file.infected': 'The virus scanner found something dangerous in this file. It was not kept.',
  'file.scannerAway': 'The virus scanner does not answer at the moment. Try again shortly.',
};
