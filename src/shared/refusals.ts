/**
 * Every reason for which the server says no, with its tRPC code. The word travels in `data.reason`; the client has a sentence for each
 * in every language, and does not compile without: of those that are met before the sign-in, inside, or in the panel alone (src/client/i18n/fr/).
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
  'person.unknown': 'NOT_FOUND',
  'person.exists': 'CONFLICT',
  'person.emailTaken': 'CONFLICT',
  'person.emailTheirs': 'FORBIDDEN',
  'person.externalIdTaken': 'CONFLICT',
  'suspension.past': 'BAD_REQUEST',
  'class.notForRole': 'FORBIDDEN',
  'audit.unknown': 'NOT_FOUND',
  'audit.cannotUndo': 'FORBIDDEN',
  'audit.undoneAlready': 'CONFLICT',
  'audit.movedOn': 'CONFLICT',
  'access.notYours': 'FORBIDDEN',
  'contact.notAllowed': 'FORBIDDEN',
  'conversation.unknown': 'NOT_FOUND',
  'conversation.readOnly': 'FORBIDDEN',
  'conversation.kindNotAllowed': 'FORBIDDEN',
  'conversation.titleNeeded': 'BAD_REQUEST',
  'conversation.directIsFixed': 'FORBIDDEN',
  'conversation.studentWithStranger': 'FORBIDDEN',
  'conversation.needsStaff': 'FORBIDDEN',
  'conversation.nobodyAnswers': 'FORBIDDEN',
  'conversation.adultAlone': 'FORBIDDEN',
  'conversation.groupsNotAllowed': 'FORBIDDEN',
  'student.notNow': 'FORBIDDEN',
  'conversation.idTaken': 'CONFLICT',
  'conversation.full': 'FORBIDDEN',
  'conversation.notManager': 'FORBIDDEN',
  'conversation.mayNotLeave': 'FORBIDDEN',
  'participant.unknown': 'NOT_FOUND',
  'participant.staffStays': 'FORBIDDEN',
  'message.idTaken': 'CONFLICT',
  'message.unknown': 'NOT_FOUND',
  'message.seqBeyondEnd': 'BAD_REQUEST',
  'roster.unknown': 'NOT_FOUND',
  'rosterFile.unknown': 'NOT_FOUND',
  'rosterFile.incomplete': 'CONFLICT',
  'roster.empty': 'BAD_REQUEST',
  'roster.headerAlone': 'BAD_REQUEST',
  'roster.notText': 'BAD_REQUEST',
  'roster.quoteOpen': 'BAD_REQUEST',
  'roster.delimiters': 'BAD_REQUEST',
  'roster.tooManyLines': 'BAD_REQUEST',
  'roster.tooManyColumns': 'BAD_REQUEST',
  'roster.cellTooLong': 'BAD_REQUEST',
  'roster.archiveTooLarge': 'BAD_REQUEST',
  'roster.archiveUnknown': 'BAD_REQUEST',
  'roster.columnsUnknown': 'BAD_REQUEST',
  'roster.roleNeeded': 'BAD_REQUEST',
  'roster.answerUnknown': 'BAD_REQUEST',
  'roster.undecided': 'CONFLICT',
  'roster.nameNeeded': 'FORBIDDEN',
  'roster.changedMeanwhile': 'CONFLICT',
  'roster.busy': 'CONFLICT',
  'roster.notOpen': 'CONFLICT',
  'roster.undoOver': 'FORBIDDEN',
  'class.unknown': 'NOT_FOUND',
  'class.nameTaken': 'CONFLICT',
  'class.notEmpty': 'CONFLICT',
  'class.noParents': 'FORBIDDEN',
  'class.needsTeacher': 'FORBIDDEN',
  'class.conversationOpen': 'CONFLICT',
  'class.noConversation': 'NOT_FOUND',
  'class.notTaught': 'NOT_FOUND',
  'conversation.followsClass': 'FORBIDDEN',
  'guardianship.unknown': 'NOT_FOUND',
  'guardianship.oneself': 'BAD_REQUEST',
  'guardianship.circle': 'CONFLICT',
  'guardianship.studentGuards': 'FORBIDDEN',
  'guardianship.noStudent': 'FORBIDDEN',
  'rollover.unknown': 'NOT_FOUND',
  'rollover.tooLate': 'FORBIDDEN',
  'rollover.changedMeanwhile': 'CONFLICT',
  'rollover.changedSince': 'CONFLICT',
  'schoolYear.unknown': 'NOT_FOUND',
  'schoolYear.nameTaken': 'CONFLICT',
  'substitution.unknown': 'NOT_FOUND',
  'substitution.oneself': 'BAD_REQUEST',
  'substitution.notStaff': 'FORBIDDEN',
  'substitution.running': 'CONFLICT',
  'substitution.past': 'BAD_REQUEST',
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

/** For a field that is larger than this server allows, in the words of the schema, which allows what any server may. */
export class TooBig extends Refusal {
  readonly field: string;

  constructor(field: string) {
    super('input.invalid');
    this.field = field;
  }
}

/** Says in which file, and where it can be said at which line, something is wrong. */
export class FileRefusal extends Refusal {
  readonly issues: { path: string; reason: string }[];

  constructor(reason: RefusalReason, file: string, line?: number) {
    super(reason);
    this.issues = [{ path: file, reason: line === undefined ? 'file' : `line ${line}` }];
  }
}
