import { expect, test } from 'vitest';
import { followPresence } from '../support/follow.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { start } from '../support/talk.ts';
import { told } from '../support/told-presence.ts';
import { until } from '../support/until.ts';

test('[LIVE9] first the present state of everyone who shares a conversation, then each change', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  await parent.api.me.query();
  await start(s, teacher, ['parent']);
  await start(s, teacher, ['admin']);
  const heard = await followPresence(teacher);
  await until(() => heard.events.length === 2);
  expect(told(s, heard.events, 'parent')).toEqual(['online']);
  expect(told(s, heard.events, 'admin')).toEqual(['offline']);
  expect(heard.events[0]!.at).toBeInstanceOf(Date);
  await parent.api.setPresence.mutate({ presence: 'away' });
  await until(() => told(s, heard.events, 'parent').length === 2);
  await parent.api.setPresence.mutate({ presence: 'online' });
  await until(() => told(s, heard.events, 'parent').length === 3);
  await s.as('admin');
  await until(() => told(s, heard.events, 'admin').length === 2);
  expect(told(s, heard.events, 'parent')).toEqual(['online', 'away', 'online']);
  expect(told(s, heard.events, 'admin')).toEqual(['offline', 'online']);
});

test('[LIVE9] away is who is away on every device', async () => {
  await using s = await school();
  const [teacher, desk, phone] = [await s.as('teacher'), await s.as('parent'), await s.as('parent')];
  await start(s, teacher, ['parent']);
  await phone.api.me.query();
  const heard = await followPresence(teacher);
  await desk.api.setPresence.mutate({ presence: 'away' });
  await desk.api.setPresence.mutate({ presence: 'away' });
  await until(() => heard.events.length > 0);
  expect(told(s, heard.events, 'parent')).toEqual(['online']);
  await phone.api.setPresence.mutate({ presence: 'away' });
  await until(() => told(s, heard.events, 'parent').length === 2);
  expect(told(s, heard.events, 'parent')).toEqual(['online', 'away']);
});

test('[LIVE9] a socket that opens and closes at once leaves nobody behind it', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  await start(s, teacher, ['parent']);
  const parent = await s.as('parent');
  await parent.ws.close();
  for (let index = 0; index < 8; index += 1) (await rawSocket(parent)).socket.terminate();
  const heard = await followPresence(teacher);
  await until(() => heard.events.length > 0);
  expect(told(s, heard.events, 'parent')).not.toContain('away');
});
