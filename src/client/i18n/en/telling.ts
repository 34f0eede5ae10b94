import type { TellingText } from '../text.ts';

export const telling: TellingText = {
  'telling.notAllowed': 'In this school your role may not have people told outside the hours.',
  'telling.notHeld': 'The hours of the school do not hold back the notifications of this message, or no longer do.',
  'telling.nobodyWaits': 'Nobody waits for this message: staff are told at any hour.',
  'hours.told.one': '{name} will be told {time}.',
  'hours.told.all': 'They will be told {time}.',
  'telling.now': 'Tell now',
  'telling.ask': 'Tell of your last message now?',
  'telling.ask.text':
    'Notifications go out at once, outside the hours of the school, except to whoever has chosen quiet at this hour. The administration sees that you did this.',
  'telling.told': 'Your last message was told at once.',
};
