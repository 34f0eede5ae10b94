import type { ShareText } from '../text.ts';

export const share: ShareText = {
  'share.title': 'Who is it for?',
  'share.text': 'Choose a conversation: what you shared will wait there in the message box. Nothing is sent by itself.',
  'share.what': 'What you shared',
  'share.to': 'Person or conversation',
  'share.drop': 'Discard',
  'share.dropped': 'What you shared is no longer on this device.',
  'share.notDropped': 'This browser did not delete it. Try again.',
  'share.kept': 'Kept on this device for an hour, until you choose or sign out.',
  'share.tenAtMost': 'A message takes ten files at most: the first ones in the list will be attached.',
  'share.empty': 'empty',
  'share.none': 'Nothing is waiting here',
  'share.none.text': 'In another app on this device, choose “Share”, then “Préau”.',
  'share.lost': 'What you shared could not be kept',
  'share.lost.text': 'This device may be short of room. Share it again from the other app.',
  'share.waiting': 'What you shared is waiting for a conversation.',
  'share.choose': 'Choose',
};
