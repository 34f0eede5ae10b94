import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { written } from './written.ts';

type More = { id?: string; at?: Date; replyToId?: string; conversationId?: string; attachmentIds?: string[] };

/** As `written`, with a teacher who sends later. */
export async function scheduling() {
  const t = await written();
  const { s, teacher, conversationId } = t;
  const inAnHour = new Date(Date.now() + 3_600_000);
  const later = (body: string, more: More = {}) =>
    teacher.http.scheduleMessage.mutate({ id: randomUUID(), conversationId, body, at: inAnHour, ...more });
  /** Its time has come. */
  const makeDue = (id: string) =>
    sql`update scheduled_message set due_at = now() - interval '1 second' where id = ${id}`.execute(s.db);
  const waiting = () => teacher.http.scheduledMessages.query({ conversationId });
  const bodies = async () => {
    const { items } = await t.parent.http.messages.query({ conversationId });
    return items.map(({ body }) => body);
  };
  return { ...t, inAnHour, later, makeDue, waiting, bodies };
}
