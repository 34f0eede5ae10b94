import { sql } from 'kysely';
import { mentionsIn, tokenOf } from '../../shared/mentions.ts';
import type { Reaction } from '../../shared/public.ts';
import { digestOf } from '../messages/digest.ts';
import type { Aftermath } from './aftermath.ts';
import { demoId, userIdOf } from './ids.ts';
import type { School, Who } from './people.ts';
import { linesOf, type Script } from './script.ts';

/** The messages of a conversation as they are now, of an edited one what it said before, and what their files are called. */
export function messageRows(school: School, script: Script, conversationId: string, now: Date, draw: () => number) {
  return linesOf(script, now, school.timezone).map(({ author, at, body, ...aftermath }, index) => {
    const seq = index + 1;
    const present = withTokens(school, body);
    const said = {
      conversationId,
      authorId: userIdOf(school, author),
      body: aftermath.before ?? present,
      replyToId: null,
    };
    const id = demoId(conversationId, seq);
    const establishmentId = demoId(school.domain);
    const sent = { ...said, id, establishmentId, seq, digest: digestOf(said), createdAt: at };
    return {
      files: aftermath.files.map((name) => ({ ...sent, name })),
      version: aftermath.before === null ? null : versionRow(sent, draw()),
      message: {
        ...sent,
        body: present,
        mentions: mentionsIn(present, conversationId),
        ...changesOf(school, sent, aftermath),
        revision: draw(),
      },
    };
  });
}

/** `{@teacher}` and `{@all}` as a body has them. */
function withTokens(school: School, body: string): string {
  return body.replace(/\{@(\w+)\}/g, (_, who: string) => tokenOf(who === 'all' ? who : userIdOf(school, who as Who)));
}

type Sent = { establishmentId: string; id: string; authorId: string; body: string; createdAt: Date };

const soonMs = 60_000;
const soonAfter = ({ createdAt }: Sent) => new Date(createdAt.getTime() + soonMs);

function versionRow(sent: Sent, revision: number) {
  const { establishmentId, id: messageId, body } = sent;
  return { establishmentId, messageId, revision, body, replacedAt: soonAfter(sent) };
}

function changesOf(school: School, sent: Sent, { before, isDeleted, reactions }: Aftermath) {
  const reacted = reactions.map(({ emoji, people }) => ({
    emoji,
    userIds: people.map((who) => userIdOf(school, who)),
  }));
  return {
    editedAt: before === null ? null : soonAfter(sent),
    deletedAt: isDeleted ? soonAfter(sent) : null,
    deletedById: isDeleted ? sent.authorId : null,
    // An array would be taken for one of PostgreSQL's.
    reactions: sql<Reaction[]>`${JSON.stringify(reacted)}::jsonb`,
  };
}
