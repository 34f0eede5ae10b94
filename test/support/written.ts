import { sql } from 'kysely';
import { nothingDue } from './due.ts';
import { school, type Name } from './school.ts';
import { say, start } from './talk.ts';

/** A group of admin, teacher, parent and student, in which the parent has written one message. */
export async function written() {
  const s = await school();
  const admin = await s.as('admin');
  const { id: conversationId } = await start(s, admin, ['teacher', 'parent', 'student'], { title: '6e B' });
  const [teacher, parent, student] = [await s.as('teacher'), await s.as('parent'), await s.as('student')];
  const { id } = await say(parent, conversationId, 'à huit heures');
  /** The message as this person now reads it. */
  const seenBy = async (who: Name) => {
    const { items } = await (await s.as(who)).http.messages.query({ conversationId });
    return items.find((one) => one.id === id)!;
  };
  /** It was written, or deleted, so much earlier than it was. */
  const age = (column: 'created_at' | 'deleted_at', interval: string) =>
    sql`update message set ${sql.ref(column)} = ${sql.ref(column)} - ${interval}::interval where id = ${id}`.execute(
      s.db,
    );
  /** Once what follows from who the people are has drawn its own. */
  const revision = async () => {
    await nothingDue(s);
    const { revision: now } = await s.db
      .selectFrom('establishment')
      .select('revision')
      .where('id', '=', s.id)
      .executeTakeFirstOrThrow();
    return now;
  };
  const close = () => s[Symbol.asyncDispose]();
  return {
    s,
    admin,
    teacher,
    parent,
    student,
    conversationId,
    id,
    seenBy,
    age,
    revision,
    [Symbol.asyncDispose]: close,
  };
}
