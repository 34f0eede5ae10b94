/** How large what people make may be. Each is a setting of the server; so much it is where nothing is set. */
export const usualContent = {
  bodyCharacters: 10_000,
  titleCharacters: 120,
  groupParticipants: 200,
  announcementParticipants: 5_000,
} as const;

/** What is in force on one server; `me` tells it to the client, which refuses early what the server would refuse. */
export type ContentLimits = Record<keyof typeof usualContent, number>;

/**
 * How far they may be set. The inputs' schemas, and for the body the database, refuse what is beyond; a page of 200 messages is one
 * answer, and everyone in a group is told of everyone who comes.
 */
export const widestContent = {
  bodyCharacters: 20_000,
  titleCharacters: 300,
  groupParticipants: 1_000,
  announcementParticipants: 10_000,
} as const satisfies ContentLimits;

/** The limits that are no settings, read by both sides. */
export const limits = {
  nameCharacters: 100,
  schoolNameCharacters: 120,
  emailCharacters: 254,
  usernameCharacters: 64,
  schoolCodeCharacters: 16,
  passwordCharacters: 256,
  queryCharacters: 100,
  /** So many people one call adds, or asks for: each who comes is told to those who are there as an event of its own. */
  peopleAtOnce: 200,
  /** So many new conversations somebody who is not staff puts before one person within 24 hours. */
  approachesADay: 10,
  participantsInHeader: 50,
  /** Above it a reading is told to the reader's own devices only, and counted when looked at. */
  sharedReadingParticipants: 50,
  /** Above it nobody hears who is typing. */
  typingParticipants: 100,
  /** Above it who is there is told to nobody for being in the same conversation. */
  presenceParticipants: 100,
  /** Of one person the others are told at most so often. */
  presenceEveryMs: 2_000,
  typingExpiryMs: 5_000,
  typingEveryMs: 2_000,
  presenceGoneMs: 15_000,
  /** Kinds of reactions to one message: more nobody reads. */
  reactionsToMessage: 20,
  /** People who react to one message, each counted for every reaction: all of it is sent to everyone with each that comes. */
  reactionsByPeople: 200,
  /** Of so many messages of an announcement the reactions are asked for at once. */
  reactionsOfMessages: 50,
  /** Of each kind of the reactions to an announcement staff are told so many names. */
  reactorsShown: 200,
  /** That somebody reacted to an announcement is told at most so often. */
  reactionsEveryMs: 2_000,
  /** People whom one message mentions: each of them is told so. */
  mentionsOfMessage: 50,
  /** How often one message is edited: all that it said before is kept, and read at once. */
  editsOfMessage: 100,
  /** Why a member of staff removed somebody else's message. */
  reasonCharacters: 300,
  quotedAtOnce: 50,
  /** Messages that wait for their time, of one person: all of them are read at once. */
  scheduledByOne: 100,
  /** Texts that one person wrote in one conversation on several devices at once. */
  draftsInOne: 10,
  /** Drafts of one person that are read at once. */
  draftsOfOne: 200,
  /** Classes, roles and people that one announcement names. */
  audienceGroups: 500,
  /** Days, and rows of days, on which a school is closed. */
  closedDays: 200,
  closedDaysNameCharacters: 120,
  /** Longer than any holidays: a school that is closed for good says so otherwise. */
  closedDaysAtOnce: 400,
  /** What a member of staff who is away answers automatically. */
  absenceCharacters: 500,
  /** How far ahead a message is sent. */
  scheduledDays: 366,
  /** Files of one message. */
  attachmentsToMessage: 10,
  fileNameCharacters: 100,
  fileMegabytesAtMost: 100,
  /** Of one request of an upload: over a slow line it must be there before a request is cut, 25 seconds after it began. */
  uploadPartBytes: 1_048_576,
  cursorCharacters: 1_024,
  /** A client further behind than this gets one `reset` and fetches anew. */
  catchUpMessages: 1_000,
  /** Of whoever bears no session: an address, a password or an invitation. */
  strangerBodyBytes: 16_384,
  pageMessages: 200,
  pageConversations: 100,
  pagePeople: 100,
  pageAudit: 100,
  pageMails: 100,
  searchResults: 20,
  /** Of those to whom one may write, before anybody is looked for. */
  contacts: 50,
  /** Who asks for more than the usual number reaches namesakes beyond the twentieth. */
  searchResultsAtMost: 100,
} as const;
