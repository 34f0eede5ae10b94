/** The limits of the contract, read by both sides so that the client refuses early what the server would refuse. */
export const limits = {
  bodyCharacters: 10_000,
  titleCharacters: 120,
  nameCharacters: 100,
  emailCharacters: 254,
  passwordCharacters: 256,
  queryCharacters: 100,
  groupParticipants: 200,
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
  cursorCharacters: 1_024,
  /** A client further behind than this gets one `reset` and fetches anew. */
  catchUpMessages: 1_000,
  frameBytes: 65_536,
  httpBodyBytes: 1_048_576,
  /** Of whoever bears no session: an address, a password or an invitation. */
  strangerBodyBytes: 16_384,
  callsPerBatch: 20,
  subscriptionsPerSocket: 10,
  pageMessages: 200,
  pageConversations: 100,
  searchResults: 20,
  /** Who asks for more than the usual number reaches namesakes beyond the twentieth. */
  searchResultsAtMost: 100,
} as const;
