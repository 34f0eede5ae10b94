import { expect, test } from 'vitest';
import { withWishes } from '../../../src/client/messages/wishes.ts';
import { ids } from '../people.ts';

const { me, claire } = ids;
const before = [
  { emoji: '👍', userIds: [claire, me] },
  { emoji: '🎉', userIds: [me] },
];

test('[CLIENT116] what its reader wishes is shown in the place of the emoji, a new one last, and nothing twice', () => {
  expect(withWishes(before, {}, me)).toBe(before);
  expect(withWishes(before, { '👍': true, '🙏': true }, me)).toEqual([...before, { emoji: '🙏', userIds: [me] }]);
});

test('[CLIENT116] what is taken back is gone where nobody else made it, and stays theirs where they did', () => {
  expect(withWishes(before, { '👍': false, '🎉': false, '🙏': false }, me)).toEqual([
    { emoji: '👍', userIds: [claire] },
  ]);
});

test('[CLIENT136] of what is only counted, one’s own is counted with the others, and gone where nobody else made it', () => {
  const counted = [
    { emoji: '👍', count: 12, userIds: [] },
    { emoji: '🎉', count: 1, userIds: [me] },
  ];
  expect(withWishes(counted, { '👍': true, '🎉': false }, me)).toEqual([{ emoji: '👍', count: 13, userIds: [me] }]);
  expect(withWishes(counted, { '👍': false, '🎉': true }, me)).toEqual(counted);
});
