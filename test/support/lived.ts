import { school, type School } from './school.ts';
import { nothingDue } from './due.ts';
import { add, remove, say, start } from './talk.ts';

/** A day of a school: conversations made, written, read, renamed, people coming, going, and changing standing; `midway` happens in the middle of it. */
export async function lived(midway = async (_: School) => {}): Promise<School & { group: string }> {
  const s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const { id } = await start(s, admin, ['teacher', 'parent', 'student'], { title: '6e B' });
  const { id: direct } = await start(s, parent, ['teacher']);
  for (const who of [admin, teacher, parent]) await say(who, id, 'before');
  await teacher.http.markRead.mutate({ conversationId: id, seq: 2 });
  await midway(s);
  await remove(s, admin, id, 'parent');
  for (const body of ['while out', 'and again']) await say(teacher, id, body);
  await say(parent, direct, 'in between');
  await admin.http.renameConversation.mutate({ conversationId: id, title: '6e B, encore' });
  await admin.http.admin.setRole.mutate({ userId: s.people.student, role: 'teacher' });
  await add(s, admin, id, 'parent', 'teacher2');
  await say(admin, id, 'after');
  await nothingDue(s);
  return { ...s, group: id };
}
