import type { PushText } from '../text.ts';
import { pushRefusals } from './push-refusals.ts';

export const push: PushText = {
  ...pushRefusals,
  'push.title': 'Outside of the page',
  'push.on': 'Tell me while Préau is closed',
  'push.on.help': 'On the devices where you have allowed it, and not in your quiet hours.',
  'push.preview': 'Show who writes and how the message begins',
  'push.preview.help':
    'Whoever sees the screen of the device, even a locked one, will be able to read it. Otherwise only the name of the school and the number of messages are shown. On its way everything is encrypted: no notification service reads it.',
  'push.here': 'This device',
  'push.here.on': 'This device tells you.',
  'push.here.off': 'This device does not tell you.',
  'push.here.lasts':
    'A device that notifies you stays signed in longer, even unused. Do not turn this on at a computer that others use.',
  'push.turnOn': 'Turn on for this device',
  'push.turnOff': 'Turn off for this device',
  'push.state.insecure':
    'Préau is not open here under an https address: no browser allows notifications there. Ask your school for that address.',
  'push.state.unsupported':
    'This browser does not show notifications of a site, or not in a private window. Open Préau in an ordinary window of a recent Chrome, Edge, Firefox or Safari.',
  'push.state.notInstalled': 'On an iPhone or iPad notifications come only once Préau is on the home screen.',
  'push.state.default': 'When you turn it on, your browser asks whether Préau may send you notifications.',
  'push.state.denied': 'This browser does not let Préau send you notifications. Only you can change that.',
  'push.state.refused':
    'This browser gave no address at which to tell you. It never does in a private window: open Préau in an ordinary window.',
  'push.install.safari': 'Tap “Share”, then “Add to Home Screen”, and then open Préau by its icon.',
  'push.install.other':
    'Tap the share icon beside the address, then “Add to Home Screen”, and then open Préau by its icon. If there is none, do it in Safari.',
  'push.allow.chrome.desktop':
    'Click the icon beside the address, then “Site settings”, and choose “Allow” for “Notifications”.',
  'push.allow.chrome.phone': 'Tap the icon beside the address, then “Permissions”, “Notifications”, and allow them.',
  'push.allow.firefox.desktop':
    'Click the icon beside the address, remove “Blocked” beside “Send notifications”, then reload the page.',
  'push.allow.firefox.phone': 'Tap the padlock beside the address, then “Notification” until it says “Allowed”.',
  'push.allow.safari.desktop':
    'In the “Safari” menu open “Settings…”, “Websites”, “Notifications”, and choose “Allow” for this site.',
  'push.allow.safari.phone':
    'In the “Settings” app of the device open “Notifications”, then “Préau”, and turn on “Allow Notifications”.',
  'push.allow.edge.desktop':
    'Click the padlock beside the address, then “Permissions for this site”, and choose “Allow” for “Notifications”.',
  'push.allow.edge.phone': 'Tap the padlock beside the address, then “Permissions”, “Notifications”, and allow them.',
  'push.allow.samsung.phone':
    'Tap the padlock beside the address, then “Permissions”, “Notifications”, and allow them.',
  'push.allow.other': 'In the settings of the browser look for this site, then for “Notifications”, and allow them.',
  'push.test': 'Send a test notification',
  'push.test.sending': 'It is on its way…',
  'push.test.arrived': 'It has reached this device. If you do not see it:',
  'push.test.notAble': 'It was not sent: this browser shows none here. Why is explained above.',
  'push.test.notAllowed':
    'It was not sent: notifications are not allowed in this browser. What to do is explained above.',
  'push.test.noSubscription':
    'It was not sent: this device is not registered, or no longer. Turn it on above, then try again.',
  'push.test.offline': 'It was not sent: the server of Préau did not answer. Check your connection, then try again.',
  'push.test.notReachable':
    'The server of Préau could not reach the notification service of this browser. Your device is not the cause: tell your school.',
  'push.test.refused':
    'The notification service of this browser refused it (answer {text}). Turn this device off and on again, then try again.',
  'push.test.silent': 'It was sent, but nothing came here within 20 seconds.',
  'push.focus.windows':
    'See whether “Do not disturb” is on, and whether your browser is allowed in Settings, System, Notifications.',
  'push.focus.mac':
    'See whether a “Focus” is on, and whether your browser is allowed in System Settings, Notifications.',
  'push.focus.android':
    'See whether “Do Not Disturb” is on, and whether the notifications of your browser are allowed in the settings of the device.',
  'push.focus.ios': 'See whether a “Focus” is on, and whether Préau is allowed in Settings, Notifications.',
  'push.focus.other':
    'See whether your device is set to “Do not disturb”, and whether your browser may send notifications there.',
  'push.devices': 'Devices that tell you',
  'push.devices.text':
    'A device that is removed here tells you again as soon as you open Préau on it. To make it last, turn it off on the device itself, or sign out there.',
  'push.devices.none': 'No device tells you at present.',
  'push.device.since': 'Since {date}',
  'push.device.last': 'Last notification: {date}',
  'push.device.failing': 'The last one could not be sent to it.',
  'push.device.remove': 'No longer be told on: {name}',
  'notices.title': 'Why was I told, or not?',
  'notices.text': 'What was decided of the latest messages to you.',
  'notices.show': 'Show the latest decisions',
  'notices.none': 'Nothing has been decided yet: that begins once a device tells you.',
  'notices.more': 'Show more',
  'notices.somewhere': 'A conversation',
  'notices.summaryOf': 'What waited for the end of quiet hours',
  'notices.due': 'You are about to be told.',
  'notices.quiet': 'Waits for the end of your quiet hours.',
  'notices.own': 'You wrote it.',
  'notices.deleted': 'The message was deleted.',
  'notices.seen': 'You had seen it already.',
  'notices.muted': 'The conversation is muted.',
  'notices.mentionsOnly': 'This conversation tells you of mentions alone.',
  'notices.level': 'You have chosen to be told only of what concerns you.',
  'notices.off': 'You had turned off what comes outside of the page.',
  'notices.told': '{count, plural, =0 {Told.} one {Told on one device.} other {Told on # devices.}}',
  'notices.toldNow': 'The hours of the school were over: {name} had you told without waiting.',
  'notices.together': 'Told with a later message of the conversation.',
  'notices.summary': 'Part of what is told after your quiet hours.',
  'notices.read': 'You had read it meanwhile.',
  'notices.left': 'You were no longer in the conversation.',
  'notices.suspended': 'Your access was suspended.',
  'notices.noDevice': 'None of your devices was registered.',
  'notices.unreachable': 'None of your devices could be reached.',
  'notices.ended': 'The announcement had ended.',
  'notices.late': 'The server could not send it in time.',
};
