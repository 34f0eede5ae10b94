import type { PhotoText } from '../text.ts';

export const photo: PhotoText = {
  'photo.unknown': 'This photo cannot be found, or you may no longer see it.',
  'photo.off': 'Your school does not show photos of people of your role.',
  'photo.noPicture': 'This file is no photo. Choose a JPEG, PNG, WebP or GIF picture.',
  'photo.tooLarge': 'This photo is too large: one megabyte at most.',
  'photo.title': 'My photo',
  'photo.help':
    'It is seen by the people of your school who read your name already. The place and the device of the shot are erased.',
  'photo.notAt': 'It is not shown here: {names}.',
  'photo.offHere': 'Your school does not show photos of people of your role: your initials stand for you.',
  'photo.takenAway':
    'Removed by the administration: {names}. Nobody sees it there any more. You can choose another one.',
  'photo.choose': 'Choose a photo',
  'photo.cut': 'Crop the photo',
  'photo.cut.help': 'Move the picture with your finger or the mouse, or with the sliders.',
  'photo.zoom': 'Zoom',
  'photo.across': 'Horizontal position',
  'photo.down': 'Vertical position',
  'photo.save': 'Save the photo',
  'photo.saved': 'Your photo is saved.',
  'photo.cancel': 'Cancel',
  'photo.unreadable': 'This browser cannot read this picture. Try a JPEG or PNG picture.',
  'photo.failed': 'The photo is not saved. It is still here: try again.',
  'photo.remove': 'Remove the photo',
  'photo.removeTitle': 'Remove your photo?',
  'photo.removeText': 'It is erased, and your initials take its place everywhere.',
  'photo.removed': 'Your photo is removed.',
};
