import { adminEntries } from './admin-entries.ts';
import { announcementEntries } from './announcement-entries.ts';
import { all, ofConversation, type Entry } from './entries.ts';

/**
 * What each procedure answers to whom, about whom. `test/wire/authorisation.test.ts` asks every procedure of the router, over HTTP and
 * over sockets, as nobody, and as each role of two schools, and fails for a procedure that has no line here.
 *
 * To add one: its path, and what it answers about
 *   · `own`: the caller themselves, a group that they are in, their class (6e B), their school;
 *   · `sameClass`: a student of the class with which they have to do, and a conversation in it that is none of theirs;
 *   · `foreign`: a person, a conversation and a class of the other school, which is named;
 *   · `smuggled`: the same, with the caller's own school named.
 * An answer is 'ok' or the word of the refusal: for all roles, or by role, the rest as `others`. `all('ok')` is for what is about nobody but
 * the caller and takes no id of a school, a person or a conversation, and `ofAdmins(…)` for what is refused to everyone else. What is
 * sent is right in form by itself (`inputFor`); `input` makes what that does not know.
 */
const live = { http: 'live.socketOnly', socket: 'ok' } as const;

export const table: Record<string, Entry> = {
  ...adminEntries,
  ...announcementEntries,
  me: all('ok'),
  contacts: { own: 'ok', sameClass: 'ok', foreign: 'establishment.unknown', smuggled: 'ok' },
  family: all('ok'),
  kin: { own: 'ok', sameClass: 'ok', foreign: 'establishment.unknown', smuggled: 'ok' },
  audiences: { own: 'ok', sameClass: 'ok', foreign: 'establishment.unknown', smuggled: 'ok' },
  audience: {
    own: { admin: 'ok', teacher: 'ok', others: 'class.unknown' },
    foreign: 'establishment.unknown',
    smuggled: 'class.unknown',
  },
  searchContacts: { own: 'ok', sameClass: 'ok', foreign: 'establishment.unknown', smuggled: 'ok' },
  conversations: { own: 'ok', sameClass: 'ok', foreign: 'ok', smuggled: 'ok' },
  // Of a conversation that is not theirs it holds nothing: test/conversations/opening.test.ts.
  opening: { own: 'ok', sameClass: 'ok', foreign: 'ok', smuggled: 'ok' },
  conversation: ofConversation('ok'),
  participants: ofConversation('ok'),
  mentionable: ofConversation('ok'),
  messages: ofConversation('ok'),
  searchMessages: ofConversation('ok'),
  send: ofConversation('ok'),
  // Of a conversation; test/announcements/files.test.ts asks about those of announcements.
  beginUpload: ofConversation('ok'),
  // About a file that is not there; test/files asks about those of others.
  finishUpload: all('file.unknown'),
  removeUpload: all('ok'),
  // About a message that is not there; test/messages asks about those of others.
  editMessage: all('message.unknown'),
  deleteMessage: all('message.unknown'),
  restoreMessage: all('message.unknown'),
  react: all('message.unknown'),
  // About a message that is not there; test/reactions asks about those of others.
  reactToAnnouncement: all('message.unknown'),
  announcementReactors: all('message.unknown'),
  announcementReactions: ofConversation('ok'),
  messageVersions: all('message.unknown'),
  quoted: ofConversation('ok'),
  // Of what waits everybody is told their own alone: of a conversation that is not theirs, nothing.
  scheduledMessages: { own: 'ok', sameClass: 'ok', foreign: 'ok', smuggled: 'ok' },
  scheduleMessage: ofConversation({ admin: 'ok', teacher: 'ok', others: 'scheduled.staffOnly' }),
  changeScheduled: all('scheduled.unknown'),
  sendScheduled: all('scheduled.unknown'),
  cancelScheduled: all('scheduled.unknown'),
  markRead: ofConversation('ok'),
  markUnread: ofConversation('ok'),
  setPinned: ofConversation('ok'),
  setNotify: ofConversation('ok'),
  setArchived: ofConversation('ok'),
  setTyping: ofConversation('ok'),
  renameConversation: ofConversation({ admin: 'ok', teacher: 'ok', others: 'conversation.notManager' }),
  addParticipants: ofConversation({ admin: 'ok', teacher: 'ok', others: 'conversation.notManager' }),
  removeParticipant: ofConversation('ok'),
  leaveConversation: ofConversation('ok'),
  createConversation: {
    input: ({ establishmentId, userId }) => ({ establishmentId, participantIds: [userId] }),
    own: 'contact.notAllowed',
    sameClass: { admin: 'ok', teacher: 'ok', others: 'contact.notAllowed' },
    foreign: 'establishment.unknown',
    smuggled: 'contact.notAllowed',
  },
  blockedPeople: all('ok'),
  // Everyone is told of the person with whom they are in a conversation, and of nobody else that they are there.
  blockPerson: {
    own: 'person.notBlockable',
    foreign: 'person.unknown',
    smuggled: 'person.unknown',
  },
  setPresence: all('ok'),
  onMessage: all({ http: 'live.socketOnly', socket: 'ok' }),
  onConversation: all({ http: 'live.socketOnly', socket: 'ok' }),
  // Of a conversation that they are not in they hear nothing.
  onTyping: { own: live, sameClass: live, foreign: live, smuggled: live },
  onPresence: all({ http: 'live.socketOnly', socket: 'ok' }),
  onAccount: all({ http: 'live.socketOnly', socket: 'ok' }),
  'auth.signIn': { ...all({ http: 'input.invalid', socket: 'input.invalid' }), anonymous: 'input.invalid' },
  'auth.signOut': all({ http: 'ok', socket: 'session.httpOnly' }),
  'auth.sessions': all('ok'),
  'auth.revokeSession': all('session.unknown'),
  'auth.revokeOtherSessions': all('ok'),
  'auth.invitation': {
    ...all('invitation.invalid'),
    input: () => ({ token: 'invented' }),
    anonymous: 'invitation.invalid',
  },
  'auth.acceptInvitation': {
    ...all({ http: 'invitation.invalid', socket: 'session.httpOnly' }),
    input: () => ({ token: 'invented', password: 'correct horse battery' }),
    anonymous: 'invitation.invalid',
  },
  'account.profile': all('ok'),
  'account.setName': all('ok'),
  // Test/photos says whose photo is read by whom.
  'account.removePhoto': all('ok'),
  'account.export': all('ok'),
  'account.beginExport': all('ok'),
  'account.changePassword': all('password.wrong'),
  'account.preferences': all('ok'),
  'account.availability': all('ok'),
  'account.setAvailability': {
    own: { admin: 'ok', teacher: 'ok', others: 'availability.staffOnly' },
    foreign: 'establishment.unknown',
    smuggled: { admin: 'ok', teacher: 'ok', others: 'availability.staffOnly' },
  },
  availabilityIn: ofConversation('ok'),
  // About a message that is not there; test/hours/tell-now.test.ts asks about those of others.
  tellNow: all('message.unknown'),
  toldNow: ofConversation('ok'),
  'account.setPreferences': all('ok'),
  'account.drafts': all('ok'),
  'account.saveDraft': ofConversation('ok'),
  'account.pushKey': all('ok'),
  'account.subscribePush': all('ok'),
  'account.unsubscribePush': all('ok'),
  'account.pushDevices': all('ok'),
  // About a device that is not there; test/notifications asks about those of others.
  'account.removePushDevice': all('push.unknown'),
  'account.testPush': all('ok'),
  'account.notices': all('ok'),
  // Of a link that nobody was given.
  'auth.emailChange': {
    ...all('email.linkInvalid'),
    input: () => ({ token: 'invented' }),
    anonymous: 'email.linkInvalid',
  },
  'auth.confirmEmailChange': {
    ...all('email.linkInvalid'),
    input: () => ({ token: 'invented' }),
    anonymous: 'email.linkInvalid',
  },
  'auth.mailChoice': {
    ...all('email.linkInvalid'),
    input: () => ({ token: 'invented' }),
    anonymous: 'email.linkInvalid',
  },
  'auth.setMailChoice': {
    ...all('email.linkInvalid'),
    input: () => ({ token: 'invented', pace: 'off', dailyAt: 0 }),
    anonymous: 'email.linkInvalid',
  },
  'account.emailChange': all('ok'),
  // Where no mail leaves; test/email asks where it does.
  'account.changeEmail': all('input.invalid'),
  'account.cancelEmailChange': all('ok'),
  'auth.passwordReset': { ...all('ok'), anonymous: 'ok' },
  'auth.requestPasswordReset': { ...all('input.invalid'), anonymous: 'input.invalid' },
  'auth.firstSchool': { ...all('ok'), anonymous: 'ok' },
  'auth.foundSchool': { ...all('input.invalid'), anonymous: 'input.invalid' },
  schoolRules: {
    ...all('establishment.unknown'),
    input: () => ({ code: 'aaaaaa' }),
    anonymous: 'establishment.unknown',
  },
};
