import { expect, test } from 'vitest';
import { usualContent } from '../../src/shared/limits.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { start } from '../support/talk.ts';
import { talking } from '../support/talking.ts';

test('[MSG6] a message of ten thousand emoji is taken over a socket and over HTTP, and one more is too many', async () => {
  await using t = await talking();
  const body = '👍'.repeat(usualContent.bodyCharacters);
  for (const api of [t.parent.api, t.parent.http]) {
    expect((await api.send.mutate(t.message(body))).body).toBe(body);
    const refused = await refusalOf(api.send.mutate(t.message(`${body}👍`)));
    expect(refused).toMatchObject({ reason: 'input.invalid', issues: [{ path: 'body', reason: 'too_big' }] });
  }
});

test('[MSG6] a message in which there is nothing to see is refused as empty, and told to nobody', async () => {
  await using t = await talking();
  for (const body of ['\u200B', '\u3164\u2800', '\u202E \u2060', '\uFE0F\u{E0067}'])
    for (const api of [t.parent.api, t.parent.http])
      expect(await refusalOf(api.send.mutate(t.message(body)))).toMatchObject({
        reason: 'input.invalid',
        issues: [{ path: 'body', reason: 'too_small' }],
      });
  expect(await t.parent.api.send.mutate(t.message('\u200Bvu'))).toMatchObject({ seq: 1, body: '\u200Bvu' });
});

test('[CONV2] a title is kept as one line that turns no direction, and an emoji of it is one character', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const group = await start(s, teacher, ['parent'], { title: 'Sortie\n\u202Eau\u001Bmoulin ' });
  expect(group.title).toBe('Sortie au moulin');
  const rename = (title: string) => teacher.api.renameConversation.mutate({ conversationId: group.id, title });
  const longest = '🎒'.repeat(usualContent.titleCharacters);
  expect((await rename(longest)).title).toBe(longest);
  for (const [title, reason] of [
    [`${longest}a`, 'too_big'],
    ['\u2067\u2069\u00AD', 'too_small'],
  ] as const)
    expect(await refusalOf(rename(title))).toMatchObject({ issues: [{ path: 'title', reason }] });
});
