import { announcementRefusals } from './announcement-refusals.ts';
import { classRefusals } from './class-refusals.ts';
import { conversationRefusals } from './conversation-refusals.ts';
import { emailRefusals } from './email-refusals.ts';
import { fileRefusals } from './file-refusals.ts';
import { photoRefusals } from './photo-refusals.ts';
import { rosterRefusals } from './roster-refusals.ts';

/**
 * Every reason for which the server says no, with its tRPC code. The word travels in `data.reason`; the client has a sentence for each
 * in every language, and does not compile without: of those that are met before the sign-in, inside, in the settings or in the panel alone (src/client/i18n/fr/).
 */
export const refusals = {
  'input.invalid': 'BAD_REQUEST',
  'page.cursorInvalid': 'BAD_REQUEST',
  'session.none': 'UNAUTHORIZED',
  'session.unknown': 'NOT_FOUND',
  'session.httpOnly': 'BAD_REQUEST',
  'session.foreignOrigin': 'FORBIDDEN',
  'token.none': 'UNAUTHORIZED',
  'token.scope': 'FORBIDDEN',
  'token.inAddress': 'BAD_REQUEST',
  'signIn.wrong': 'UNAUTHORIZED',
  'signIn.tooMany': 'TOO_MANY_REQUESTS',
  'invitation.invalid': 'NOT_FOUND',
  'firstSchool.none': 'NOT_FOUND',
  'firstSchool.wrongCode': 'FORBIDDEN',
  'password.weak': 'BAD_REQUEST',
  'password.wrong': 'FORBIDDEN',
  'rate.exceeded': 'TOO_MANY_REQUESTS',
  'live.socketOnly': 'BAD_REQUEST',
  'live.tooManySubscriptions': 'TOO_MANY_REQUESTS',
  'batch.tooLarge': 'BAD_REQUEST',
  'procedure.unknown': 'NOT_FOUND',
  'establishment.unknown': 'NOT_FOUND',
  'establishment.needed': 'BAD_REQUEST',
  'admin.needed': 'FORBIDDEN',
  'admin.notYourself': 'FORBIDDEN',
  'admin.lastOne': 'FORBIDDEN',
  'settings.changedMeanwhile': 'CONFLICT',
  'safeguarding.staffOnly': 'FORBIDDEN',
  'school.timezoneUnknown': 'BAD_REQUEST',
  'closedDays.tooMany': 'FORBIDDEN',
  'telling.notAllowed': 'FORBIDDEN',
  'telling.notHeld': 'CONFLICT',
  'telling.nobodyWaits': 'CONFLICT',
  'availability.staffOnly': 'FORBIDDEN',
  'absence.past': 'BAD_REQUEST',
  'absence.substituteUnknown': 'NOT_FOUND',
  'person.unknown': 'NOT_FOUND',
  'person.notBlockable': 'FORBIDDEN',
  'person.blocked': 'FORBIDDEN',
  'person.exists': 'CONFLICT',
  'person.emailTaken': 'CONFLICT',
  'person.emailTheirs': 'FORBIDDEN',
  'person.externalIdTaken': 'CONFLICT',
  'suspension.past': 'BAD_REQUEST',
  'audit.unknown': 'NOT_FOUND',
  'audit.cannotUndo': 'FORBIDDEN',
  'audit.undoneAlready': 'CONFLICT',
  'audit.movedOn': 'CONFLICT',
  'access.notYours': 'FORBIDDEN',
  'push.addressRefused': 'BAD_REQUEST',
  'push.keysWrong': 'BAD_REQUEST',
  'push.unknown': 'NOT_FOUND',
  'message.idTaken': 'CONFLICT',
  'message.unknown': 'NOT_FOUND',
  'message.seqBeyondEnd': 'BAD_REQUEST',
  'message.notYours': 'FORBIDDEN',
  'message.editOver': 'FORBIDDEN',
  'message.editedTooOften': 'FORBIDDEN',
  'message.deleted': 'CONFLICT',
  'message.mentionOutside': 'FORBIDDEN',
  'message.mentionAll': 'FORBIDDEN',
  'message.mentionsTooMany': 'BAD_REQUEST',
  'message.reasonNeeded': 'BAD_REQUEST',
  'message.undoOver': 'FORBIDDEN',
  'scheduled.unknown': 'NOT_FOUND',
  'scheduled.sent': 'CONFLICT',
  'scheduled.staffOnly': 'FORBIDDEN',
  'scheduled.past': 'BAD_REQUEST',
  'scheduled.tooFar': 'BAD_REQUEST',
  'scheduled.tooMany': 'FORBIDDEN',
  'export.none': 'NOT_FOUND',
  'export.tooSoon': 'FORBIDDEN',
  'reaction.notAllowed': 'FORBIDDEN',
  'reaction.tooMany': 'FORBIDDEN',
  ...announcementRefusals,
  ...conversationRefusals,
  ...emailRefusals,
  ...fileRefusals,
  ...photoRefusals,
  ...classRefusals,
  ...rosterRefusals,
  'server.unavailable': 'SERVICE_UNAVAILABLE',
  'internal.bug': 'INTERNAL_SERVER_ERROR',
} as const;

export type RefusalReason = keyof typeof refusals;

/** Thrown by verbs, which know no tRPC; one middleware turns it into its code. `retryAfterMs` goes with TOO_MANY_REQUESTS and SERVICE_UNAVAILABLE. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly retryAfterMs: number | undefined;

  constructor(reason: RefusalReason, retryAfterMs?: number) {
    super(reason);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Says where something is wrong, and what. */
export class PlaceRefusal extends Refusal {
  readonly issues: { path: string; reason: string }[];

  constructor(reason: RefusalReason, path: string, why: string) {
    super(reason);
    this.issues = [{ path, reason: why }];
  }
}

/** For a field that is larger than this server allows, in the words of the schema, which allows what any server may. */
export class TooBig extends PlaceRefusal {
  constructor(field: string) {
    super('input.invalid', field, 'too_big');
  }
}

/** For a field that is empty where it may not be, in the words of the schema, which allows what is right elsewhere. */
export class TooSmall extends PlaceRefusal {
  constructor(field: string) {
    super('input.invalid', field, 'too_small');
  }
}

/** Says in which file, and where it can be said at which line, something is wrong. */
export class FileRefusal extends PlaceRefusal {
  constructor(reason: RefusalReason, file: string, line?: number) {
    super(reason, file, line === undefined ? 'file' : `line ${line}`);
  }
}
