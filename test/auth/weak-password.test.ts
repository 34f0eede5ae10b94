import { expect, test } from 'vitest';
import { founded } from '../support/founded.ts';
import { post } from '../support/http.ts';

test('[AUTH13] a password that is common, one’s own name or one’s own e-mail is refused, and one of 256 characters is not', async () => {
  await using school = await founded('carmen.villanueva@school.example');
  await school.db.updateTable('user').set({ name: 'Villanueva' }).where('email', '=', school.adminEmail).execute();
  for (const password of ['Villanueva', 'villanueva2026', 'Carmen1!', 'password1', 'starwars', 'mustang1', 'aabbaabb'])
    expect((await school.accept({ password })).data, password).toMatchObject({ reason: 'password.weak' });
  expect((await school.accept({ password: 'Marguerite', name: 'Marguerite' })).data?.reason).toBe('password.weak');
  const long = (characters: number) => 'bien long '.repeat(26).slice(0, characters);
  expect((await school.accept({ password: long(257) })).data).toMatchObject({
    reason: 'input.invalid',
    issues: [{ path: 'password', reason: 'atMost256Characters' }],
  });
  expect((await school.accept({ password: long(256) })).status).toBe(200);
  const input = { email: school.adminEmail, password: long(256) };
  expect((await post(`${school.origin}/trpc/auth.signIn`, input, school)).status).toBe(200);
});
