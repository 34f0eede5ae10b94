import type { StaffRefusalText } from '../text.ts';

/** Said to whoever looks after people or classes. */
export const staffRefusals: StaffRefusalText = {
  'admin.needed': 'Only the school’s administration can do that.',
  'admin.notYourself': 'You cannot do that to your own account.',
  'access.notYours':
    'You can only give access anew to pupils without an e-mail address in your own classes, where the school allows it.',
  'class.noConversation': 'This class does not have this conversation.',
};
