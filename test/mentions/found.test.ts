import { expect, test } from 'vitest';
import { rename } from '../support/searchable.ts';
import { found, indexed } from '../support/searching.ts';
import { say } from '../support/talk.ts';
import { written } from '../support/written.ts';

test('[MSG34] a mention is found by no id, and shown by the name of the moment', async () => {
  await using t = await written();
  const { teacher } = t.s.people;
  await say(t.parent, t.conversationId, `Merci <@${teacher}> pour la sortie`);
  await say(t.teacher, t.conversationId, 'Merci <@all> de votre aide');
  await indexed(t.s);
  await rename(t.s, 'teacher', 'Agnès Berthelot');
  expect(await found(t.student, { query: 'sortie' })).toEqual(['Merci @Agnès Berthelot pour la [sortie]']);
  expect(await found(t.student, { query: 'aide' })).toEqual(['Merci  de votre [aide]']);
  for (const query of [teacher, teacher.slice(0, 8), `<@${teacher}>`, 'all'])
    expect(await found(t.student, { query }), query).toEqual([]);
});
