import type { PushRefusalText } from '../text.ts';

export const pushRefusals: PushRefusalText = {
  'push.addressRefused': 'This device cannot be notified: the address its browser gives is not that of a push service.',
  'push.keysWrong': 'This device cannot be notified: the keys its browser gives are not valid.',
  'push.unknown': 'This device is no longer registered.',
};
