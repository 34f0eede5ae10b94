import type { Insertable } from 'kysely';
import { mayWriteIn } from '../../shared/may.ts';
import { adultAlone, supervisionOf } from '../../shared/standing.ts';
import type { Supervision } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { schoolDay, timeOn } from './calendar.ts';
import { demoId, userIdOf } from './ids.ts';
import { announcedRows } from './announced-rows.ts';
import { messageRows } from './message-rows.ts';
import { personOf, type School } from './people.ts';
import type { Script } from './script.ts';

/** A conversation stamped as if it had been lived: made, written in, then read. `draw` gives the school's next revision. */
export function conversationRows(school: School, script: Script, now: Date, draw: () => number) {
  const id = demoId(school.domain, 'conversation', script.name);
  const headerRevision = draw();
  const written = messageRows(school, script, id, now, draw);
  const messages = written.map(({ message }) => message);
  const versions = written.flatMap(({ version }) => version ?? []);
  const files = written.flatMap((one) => one.files);
  const createdAt = messages[0]?.createdAt ?? now;
  const participants = participantRows(school, script, { id, createdAt, messages }, draw);
  const conversation: Insertable<Database['conversation']> = {
    establishmentId: demoId(school.domain),
    id,
    kind: script.kind,
    title: script.title ?? null,
    ...directPair(script, participants),
    createdBy: userIdOf(school, script.people[0]),
    participantCount: participants.length,
    supervision: supervisionIn(school, script),
    lastSeq: messages.length,
    revision: participants.at(-1)?.revision ?? headerRevision,
    madeRevision: headerRevision,
    headerRevision,
    createdAt,
    lastActivityAt: messages.at(-1)?.createdAt ?? createdAt,
  };
  const [later, draft] = [laterRow(school, script, id, now), draftRow(school, script, id)];
  const announced = announcedRows(school, script, conversation, messages[0], now);
  return { conversation, participants, messages, versions, files, later, draft, announced };
}

function laterRow(school: School, { later }: Script, conversationId: string, now: Date) {
  if (!later) return null;
  const dueAt = timeOn(schoolDay(now, -later.in, school.timezone), later.at, school.timezone);
  const who = { establishmentId: demoId(school.domain), conversationId, authorId: userIdOf(school, later.who) };
  return { ...who, id: demoId(conversationId, 'later'), body: later.body, replyToId: null, dueAt };
}

function draftRow(school: School, { draft }: Script, conversationId: string) {
  if (!draft) return null;
  const who = { establishmentId: demoId(school.domain), conversationId, userId: userIdOf(school, draft.who) };
  return { ...who, id: demoId(conversationId, 'draft'), body: draft.body, replyToId: null };
}

type Written = { seq: number; authorId: string; mentions: readonly string[]; deletedAt: Date | null };
type Read = { id: string; createdAt: Date; messages: readonly Written[] };

function participantRows(school: School, script: Script, conversation: Read, draw: () => number) {
  return script.people.map((who) => {
    const revision = draw();
    const userId = userIdOf(school, who);
    const isOfThem = ({ authorId, mentions, deletedAt }: Written) =>
      authorId !== userId && !deletedAt && [userId, conversation.id].some((id) => mentions.includes(id));
    return {
      establishmentId: demoId(school.domain),
      conversationId: conversation.id,
      userId,
      joinedAt: conversation.createdAt,
      lastReadSeq: conversation.messages.length - (script.unread?.[who] ?? 0),
      mentionSeq: conversation.messages.findLast(isOfThem)?.seq ?? null,
      pinned: script.pinned?.includes(who) ?? false,
      notify: script.muted?.includes(who) ? ('none' as const) : ('all' as const),
      canWrite: mayWriteIn(script.kind, personOf(school, who).role),
      revision,
      ownRevision: revision,
    };
  });
}

/** As the server would say it of these people: whoever runs a school answers for it, where it has named nobody. */
function supervisionIn(school: School, { kind, people }: Script): Supervision {
  const present = people.map((who) => ({ userId: who, role: personOf(school, who).role }));
  const isGuardian = (guardian: string, student: string) =>
    school.guardianships.some((one) => one.guardian === guardian && one.student === student);
  const admins = school.people.filter(({ role }) => role === 'admin').map(({ who }) => who);
  return supervisionOf(adultAlone(kind, present, isGuardian), 'answered', admins);
}

function directPair(script: Script, participants: readonly { userId: string }[]) {
  const [directLow = null, directHigh = null] =
    script.kind === 'direct' ? participants.map(({ userId }) => userId).sort() : [];
  return { directLow, directHigh };
}
