import { expect, test } from 'vitest';
import { bySchool } from '../../src/server/jobs/by-school.ts';

test('[JOB3] a school in which what is due fails holds no other up, and what failed is told', async () => {
  const done: string[] = [];
  const left = new Map([
    ['first', 1],
    ['second', 2],
  ]);
  const looking = bySchool(
    ['broken', 'first', 'second'],
    () => false,
    async (id) => {
      if (id === 'broken') throw new Error('of the broken one');
      done.push(id);
      left.set(id, left.get(id)! - 1);
      return left.get(id)! > 0;
    },
  );
  await expect(looking).rejects.toThrow('of the broken one');
  expect(done).toEqual(['first', 'second', 'second']);
});

test('[JOB9] nothing more is begun once the server stops', async () => {
  const done: string[] = [];
  await bySchool(
    ['first', 'second'],
    () => done.length > 0,
    async (id) => done.push(id) > 0,
  );
  expect(done).toEqual(['first']);
});
