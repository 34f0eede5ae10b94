import { z } from 'zod';
import { usualContent, widestContent } from '../shared/limits.ts';
import type { Limits } from './limits.ts';

/** `from` and `to` are the bounds that the setting has, both allowed. */
function whole(usual: number, [from, to]: [from: number, to: number], sentence: string) {
  const schema = z.coerce.number().int().min(from).max(to).default(usual);
  return { schema, shown: String(usual), sentence, must: `be a whole number from ${from} to ${to}` };
}

/** The limits that may be set. The least is what a page of ours needs; the most, what was thought through, so that one person's doing stays small beside everybody's. */
export const limitSettings = {
  PREAU_MESSAGE_CHARACTERS: whole(
    usualContent.bodyCharacters,
    [100, widestContent.bodyCharacters],
    'How many characters a message may have.',
  ),
  PREAU_TITLE_CHARACTERS: whole(
    usualContent.titleCharacters,
    [10, widestContent.titleCharacters],
    'How many characters the title of a group or an announcement may have.',
  ),
  PREAU_GROUP_PARTICIPANTS: whole(
    usualContent.groupParticipants,
    [2, widestContent.groupParticipants],
    'How many people may be in one group.',
  ),
  PREAU_ANNOUNCEMENT_PARTICIPANTS: whole(
    usualContent.announcementParticipants,
    [2, widestContent.announcementParticipants],
    'How many people may be in one announcement.',
  ),
  // A second's worth of what one socket may send (2 MiB at once) has room for two of the largest.
  PREAU_FRAME_BYTES: whole(
    65_536,
    [16_384, 1_048_576],
    'How many bytes one frame of a socket may have; a socket that sends a larger one is closed.',
  ),
  PREAU_BODY_BYTES: whole(
    1_048_576,
    [65_536, 16_777_216],
    'How many bytes the body of an HTTP request may have; a proxy in front has a limit of its own.',
  ),
  PREAU_CALLS_PER_BATCH: whole(20, [10, 100], 'How many calls one frame or one HTTP request may carry.'),
  PREAU_SOCKETS_PER_USER: whole(
    10,
    [1, 100],
    'How many sockets one person may have open; beyond it the one that is used least gives way.',
  ),
  // A page holds five: messages, conversations, typing, presence and the account.
  PREAU_SUBSCRIPTIONS_PER_SOCKET: whole(10, [5, 100], 'How many subscriptions one socket may hold.'),
  PREAU_CALLS_IN_FLIGHT: whole(16, [1, 100], 'How many calls of one socket are answered at a time.'),
  PREAU_CALLS_WAITING: whole(
    64,
    [2, 1_000],
    'How many more calls of one socket wait in order, before it is read no further.',
  ),
  PREAU_SENDS_PER_SECOND: whole(10, [1, 1_000], 'How many messages one person may send a second, in the long run.'),
  PREAU_SENDS_AT_ONCE: whole(30, [2, 10_000], 'How many messages one person may send at once.'),
  // After twenty failures of an account, wherever they come from, each further one has to wait in any case.
  PREAU_SIGN_IN_FAILURES: whole(
    10,
    [1, 1_000],
    'How often a sign-in to one account may fail from one address, before it has to wait.',
  ),
  PREAU_SIGN_IN_FAILURES_PER_ADDRESS: whole(
    300,
    [10, 100_000],
    'How often sign-ins from one address may fail over all accounts, before each has three tries there; a school is often one address.',
  ),
  PREAU_SIGN_IN_WINDOW: whole(
    900,
    [60, 86_400],
    'For how long failed sign-ins are counted together, in seconds, and the longest that anyone waits for the next try.',
  ),
};

type Values = { [Name in keyof typeof limitSettings]: number };

export function limitsOf(values: Values): Limits {
  return {
    bodyCharacters: values.PREAU_MESSAGE_CHARACTERS,
    titleCharacters: values.PREAU_TITLE_CHARACTERS,
    groupParticipants: values.PREAU_GROUP_PARTICIPANTS,
    announcementParticipants: values.PREAU_ANNOUNCEMENT_PARTICIPANTS,
    frameBytes: values.PREAU_FRAME_BYTES,
    httpBodyBytes: values.PREAU_BODY_BYTES,
    callsPerBatch: values.PREAU_CALLS_PER_BATCH,
    socketsPerUser: values.PREAU_SOCKETS_PER_USER,
    subscriptionsPerSocket: values.PREAU_SUBSCRIPTIONS_PER_SOCKET,
    callsInFlight: values.PREAU_CALLS_IN_FLIGHT,
    callsWaiting: values.PREAU_CALLS_WAITING,
    sendsPerSecond: values.PREAU_SENDS_PER_SECOND,
    sendsAtOnce: values.PREAU_SENDS_AT_ONCE,
    signInFailures: values.PREAU_SIGN_IN_FAILURES,
    signInFailuresPerAddress: values.PREAU_SIGN_IN_FAILURES_PER_ADDRESS,
    signInWindowSeconds: values.PREAU_SIGN_IN_WINDOW,
  };
}

/** What a call is besides its text or its people: its frame, its names, a title. */
const restBytes = 4_096;
/** The longest that JSON writes one character that a keyboard has (`\u0007`); an emoji takes four. */
const characterBytes = 6;
/** An id with its quotation marks and its comma. */
const idBytes = 39;

/** What is wrong between two limits, each right by itself, as the sentence that ends the start; null where nothing is. */
export function discordOf(limits: Limits): string | null {
  const { bodyCharacters, groupParticipants, announcementParticipants, frameBytes, httpBodyBytes } = limits;
  const room = (bytes: number, of: string, holder: string, has: number) =>
    has < bytes + restBytes ? `${holder} must be at least ${bytes + restBytes}, so that ${of} has room in it.` : null;
  return (
    room(bodyCharacters * characterBytes, `a message of PREAU_MESSAGE_CHARACTERS`, 'PREAU_FRAME_BYTES', frameBytes) ??
    room(groupParticipants * idBytes, 'a group of PREAU_GROUP_PARTICIPANTS', 'PREAU_FRAME_BYTES', frameBytes) ??
    room(frameBytes - restBytes, 'what PREAU_FRAME_BYTES allows', 'PREAU_BODY_BYTES', httpBodyBytes) ??
    room(
      announcementParticipants * idBytes,
      'an announcement of PREAU_ANNOUNCEMENT_PARTICIPANTS',
      'PREAU_BODY_BYTES',
      httpBodyBytes,
    ) ??
    (limits.sendsAtOnce <= limits.sendsPerSecond
      ? `PREAU_SENDS_AT_ONCE must be more than PREAU_SENDS_PER_SECOND, ${limits.sendsPerSecond}.`
      : null)
  );
}
