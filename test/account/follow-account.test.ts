import { expect, test } from 'vitest';
import { closing } from '../support/client.ts';
import { followAccount } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { until } from '../support/until.ts';

test('[ACCOUNT1] the bell rings at each subscription, for nobody rang while the line was down', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  const bell = await followAccount(client);
  await until(() => bell.events.length === 1);
  client.cut();
  await until(() => bell.events.length === 2);
  expect(bell.events).toEqual([{ what: 'all' }, { what: 'all' }]);
});

test('[ACCOUNT1] whoever is suspended, taken back or given another role is told to ask who they are, on the socket that they have open', async () => {
  await using s = await school();
  await using other = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const stranger = await other.as('parent');
  const [bell, none] = [await followAccount(parent), await followAccount(stranger)];
  await until(() => bell.events.length === 1 && none.events.length === 1);
  const { userId } = parent;
  for (const change of [
    () => admin.api.admin.setRole.mutate({ userId, role: 'teacher' }),
    () => admin.api.admin.suspend.mutate({ userId }),
    () => admin.api.admin.reinstate.mutate({ userId }),
  ]) {
    const { length } = bell.events;
    const closed = closing(parent);
    await change();
    expect(await closed).toBe(4403);
    await until(() => bell.events.length > length);
  }
  expect(none.events).toEqual([{ what: 'all' }]);
});
