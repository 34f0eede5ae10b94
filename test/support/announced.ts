import { school, type Name } from './school.ts';
import { set } from './settings.ts';
import { say, start } from './talk.ts';

/** An announcement of one message by the admin to two teachers, two families and their children, at a school that allows reactions to it. */
export async function announced() {
  const s = await school();
  const admin = await s.as('admin');
  const others: Name[] = ['teacher', 'parent', 'parent2', 'student', 'student2'];
  const { id: conversationId } = await start(s, admin, others, { kind: 'announcement', title: 'Photos' });
  const [teacher, parent, parent2] = [await s.as('teacher'), await s.as('parent'), await s.as('parent2')];
  const student = await s.as('student');
  const { id } = await say(admin, conversationId, 'Vendredi');
  await set(admin, { announcementReactions: true });
  type Client = Pick<typeof admin, 'http'>;
  const react = ({ http }: Client, emoji = '👍', on = true) => http.reactToAnnouncement.mutate({ id, emoji, on });
  /** The reactions to the message, as this person is told of them. */
  const seenBy = async ({ http }: Client) =>
    (await http.announcementReactions.query({ conversationId, firstSeq: 1 })).flatMap(({ reactions }) => reactions);
  const close = () => s[Symbol.asyncDispose]();
  return {
    s,
    admin,
    teacher,
    parent,
    parent2,
    student,
    conversationId,
    id,
    react,
    seenBy,
    [Symbol.asyncDispose]: close,
  };
}
