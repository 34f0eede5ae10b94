import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../../src/client/messages/address-finder.ts';
import { bodyParts, isEmojiOnly } from '../../../src/client/messages/body-parts.ts';
import { newEntries } from '../../../src/client/messages/entry.ts';
import type { Entry } from '../../../src/client/messages/entry.ts';
import { newDays } from '../../../src/client/messages/grouping.ts';
import {
  trimmedAtEnd,
  trimmedAtStart,
  withMessage,
  withNewer,
  withOlder,
} from '../../../src/client/messages/window.ts';
import { conversation, ids, message, participant } from '../people.ts';

function entry(authorId: string, createdAt: Date, seq: number): Entry {
  return { message: message(seq, { authorId, createdAt }), state: 'received', readBy: null, quoted: null };
}
const at = (hours: number, minutes: number, day = 18) => new Date(2026, 10, day, hours, minutes);
/** How many messages each group has, day by day. */
const groups = (entries: Entry[], unreadFrom: number | null = null) =>
  newDays(entries, unreadFrom).map(({ rows }) =>
    rows.reduce<number[]>((sizes, { startsGroup }) => {
      if (startsGroup) return [...sizes, 1];
      return [...sizes.slice(0, -1), (sizes.at(-1) ?? 0) + 1];
    }, []),
  );

describe('[CLIENT14] messages of one author', () => {
  test('within five minutes stand together, and no longer after', () => {
    expect(groups([entry('a', at(9, 0), 1), entry('a', at(9, 4), 2), entry('a', at(9, 9), 3)])).toEqual([[2, 1]]);
  });
  test('are parted by another’s', () => {
    expect(groups([entry('a', at(9, 0), 1), entry('b', at(9, 1), 2), entry('a', at(9, 2), 3)])).toEqual([[1, 1, 1]]);
  });
  test('are parted by midnight, though a minute lies between them', () => {
    expect(groups([entry('a', at(23, 59, 18), 1), entry('a', at(0, 0, 19), 2)])).toEqual([[1], [1]]);
  });
  test('are parted by the line where unread ones begin', () => {
    expect(groups([entry('a', at(9, 0), 1), entry('a', at(9, 1), 2)], 2)).toEqual([[1, 1]]);
  });
  test('of an earlier day that stand last, refused or by a clock set back, open no day a second time', () => {
    const refused = entry('a', at(18, 0, 17), 3);
    const days = newDays([entry('a', at(9, 0, 17), 1), entry('b', at(9, 0), 2), refused], null);
    expect(days.map(({ key, rows }) => [key, rows.map(({ ofOtherDay }) => ofOtherDay)])).toEqual([
      ['2026-11-17', [false]],
      ['2026-11-18', [false, true]],
    ]);
  });
  test('know their own ends', () => {
    const [day] = newDays([entry('a', at(9, 0), 1), entry('a', at(9, 1), 2)], null);
    expect(day?.rows.map(({ startsGroup, endsGroup }) => [startsGroup, endsGroup])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('the state of a message of mine', () => {
  const mine = message(3, { authorId: ids.me });
  const state = (lastReadSeq: number | null, more = {}) =>
    newEntries(
      [mine],
      [],
      conversation({ participants: [participant('Leïla'), participant('Claire', { lastReadSeq, ...more })] }),
      ids.me,
    )[0]?.state;
  test('is read once everyone who shows it has read so far', () => {
    expect(state(2)).toBe('sent');
    expect(state(3)).toBe('read');
  });
  test('is never read by those who do not show it, nor by those who left', () => {
    expect(state(null)).toBe('sent');
    expect(state(3, { leftAt: new Date() })).toBe('sent');
  });
  test('the same row stays the same object, so that it is not drawn again', () => {
    const draw = () => newEntries([mine], [], conversation(), ids.me)[0];
    expect(draw()).toBe(draw());
  });
});

describe('the window of a thread', () => {
  const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
  const window = { items: run(51, 100), hasBefore: true, hasAfter: false };
  test('grows without holes and without doubles at both ends', () => {
    const older = withOlder(window, { items: run(1, 51), hasBefore: false, hasAfter: true });
    expect([older.items.length, older.hasBefore]).toEqual([100, false]);
    const newer = withNewer(older, { items: run(99, 103), hasBefore: true, hasAfter: false });
    expect(newer.items.map(({ seq }) => seq)).toEqual(run(1, 103).map(({ seq }) => seq));
  });
  test('takes no message at its end while newer ones are cut off', () => {
    expect(withMessage({ ...window, hasAfter: true }, message(101)).items).toHaveLength(50);
  });
  test('[CLIENT16] is cut at the far end beyond 320 rows', () => {
    const long = { items: run(1, 321), hasBefore: false, hasAfter: false };
    expect(trimmedAtStart(long)).toMatchObject({ hasBefore: true, hasAfter: false });
    expect(trimmedAtStart(long).items[0]?.seq).toBe(22);
    expect(trimmedAtEnd(long).items.at(-1)?.seq).toBe(300);
    expect(trimmedAtEnd(long).hasAfter).toBe(true);
    const short = { ...long, items: run(1, 320) };
    expect(trimmedAtEnd(short)).toBe(short);
  });
});

describe('[CLIENT21] links', () => {
  const links = (body: string) => bodyParts(body, findAddresses).flatMap(({ href }) => href ?? []);
  test('are whole web addresses and nothing else', () => {
    expect(links('voir https://college.example/menu?a=1. Merci')).toEqual(['https://college.example/menu?a=1']);
    for (const body of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example',
      'mailto:a@b.example',
      '//a.example',
      'a.example',
    ]) {
      expect(links(body)).toEqual([]);
    }
  });
  test('lose nothing of the text around them', () => {
    const body = '  avant\nhttps://a.example  après <b>';
    expect(
      bodyParts(body, findAddresses)
        .map(({ text }) => text)
        .join(''),
    ).toBe(body);
  });
  test('lead where they seem to lead, and hold nothing unseen', () => {
    expect(links('https://school.example@elsewhere.example/x')).toEqual([]);
    expect(links('https://school.example/\u200b puis')).toEqual(['https://school.example/']);
    expect(bodyParts('https://a.example/\u200bb', findAddresses).map(({ text }) => text)).toEqual([
      'https://a.example/',
      '\u200bb',
    ]);
  });
  test('that imitate another name open as what they are', () => {
    expect(links('https://аррӏе.example/')[0]).toMatch(/^https:\/\/xn--/);
  });
  test('[CLIENT97] that imitate another name say which it is, and turn nothing around them', () => {
    const hosts = (body: string) => bodyParts(body, findAddresses).map(({ host }) => host);
    expect(hosts('https://аррӏе.example/login')).toEqual(['xn--80ak6aa92e.example']);
    expect(hosts('https://apple.example/login')).toEqual([undefined]);
    expect(hosts('https://xn--80ak6aa92e.example/')).toEqual([undefined]);
    const turned = bodyParts('https://school.example/\u202egpj.exe', findAddresses);
    expect(turned.map(({ text, href }) => [text, href])).toEqual([
      ['https://school.example/', 'https://school.example/'],
      ['\u202egpj.exe', null],
    ]);
  });
});

test('[CLIENT20] messages of a few emoji alone are large', () => {
  for (const body of ['👍', '👍🏽 👏', '👨‍👩‍👧‍👦', '🇫🇷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '1️⃣'])
    expect([body, isEmojiOnly(body)]).toEqual([body, true]);
  for (const body of ['ok 👍', '3', '', '👍👍👍👍👍👍👍']) expect([body, isEmojiOnly(body)]).toEqual([body, false]);
});
