import type { Insertable } from 'kysely';
import { adultAlone, mayWriteIn, supervisionOf } from '../../shared/may.ts';
import type { Supervision } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { digestOf } from '../messages/digest.ts';
import { demoId, userIdOf } from './ids.ts';
import { personOf, type School } from './people.ts';
import { linesOf, type Script } from './script.ts';

/** A conversation stamped as if it had been lived: made, written in, then read. `draw` gives the school's next revision. */
export function conversationRows(school: School, script: Script, now: Date, draw: () => number) {
  const id = demoId(school.domain, 'conversation', script.name);
  const headerRevision = draw();
  const messages = messageRows(school, script, id, now, draw);
  const createdAt = messages[0]?.createdAt ?? now;
  const participants = participantRows(school, script, { id, createdAt, lastSeq: messages.length }, draw);
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
  return { conversation, participants, messages };
}

function messageRows(school: School, script: Script, conversationId: string, now: Date, draw: () => number) {
  return linesOf(script, now, school.timezone).map(({ author, at, body }, index) => {
    const seq = index + 1;
    const said = { conversationId, authorId: userIdOf(school, author), body, replyToId: null };
    const id = demoId(conversationId, seq);
    const establishmentId = demoId(school.domain);
    return { ...said, id, establishmentId, seq, digest: digestOf(said), createdAt: at, revision: draw() };
  });
}

type Read = { id: string; createdAt: Date; lastSeq: number };

function participantRows(school: School, script: Script, conversation: Read, draw: () => number) {
  return script.people.map((who) => {
    const revision = draw();
    return {
      establishmentId: demoId(school.domain),
      conversationId: conversation.id,
      userId: userIdOf(school, who),
      joinedAt: conversation.createdAt,
      lastReadSeq: conversation.lastSeq - (script.unread?.[who] ?? 0),
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
