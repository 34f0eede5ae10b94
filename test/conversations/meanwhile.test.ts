import { expect, test } from 'vitest';
import { loadConversation } from '../../src/server/conversations/load.ts';
import { school } from '../support/school.ts';
import { remove, say, start } from '../support/talk.ts';
import { waitingForLock } from '../support/waiting.ts';

test('[MAY3] [REV1] who was suspended while their conversation waited for its turn makes none', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  let made: Promise<unknown> = Promise.resolve();
  await s.db.transaction().execute(async (trx) => {
    await trx.updateTable('establishment').set({ revision: 1 }).where('id', '=', s.id).execute();
    made = start(s, teacher, ['student'], { title: 'Exposé' }).catch((error: unknown) => error);
    await waitingForLock();
    await trx
      .updateTable('membership')
      .set({ suspendedAt: new Date() })
      .where('userId', '=', s.people.teacher)
      .execute();
  });
  await made;
  const rows = await s.db.selectFrom('conversation').select('id').where('establishmentId', '=', s.id).execute();
  expect(rows).toEqual([]);
});

test('[CONV5] what is written after someone was taken out is not told to them by a reading that began before', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const { id } = await start(s, admin, ['teacher', 'parent'], { title: 'Sortie' });
  await say(admin, id, 'before');
  let queries = 0;
  const meanwhile = {
    transformQuery: ({ node }: { node: never }) => node,
    async transformResult({ result }: { result: never }) {
      queries += 1;
      if (queries === 1) {
        await remove(s, admin, id, 'parent');
        await say(admin, id, 'without you');
      }
      return result;
    },
  };
  const found = await loadConversation(s.db.withPlugin(meanwhile as never), parent.userId, id);
  expect(found.lastMessage).toMatchObject({ body: 'before' });
});
