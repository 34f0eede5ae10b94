import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { layerWords } from '../../../src/client/i18n/layer-words.ts';
import { loadSentences } from '../../../src/client/i18n/load.ts';
import { playSound } from '../../../src/client/sounds/play-sound.ts';
import type { Me } from '../../../src/shared/me.ts';
import type { Role } from '../../../src/shared/public.ts';
import { ids, participant } from '../people.ts';
import { meAs } from '../stage.tsx';
import { list, now, open, pass, silence, toasts } from './telling-stage.tsx';

vi.mock('../../../src/client/sounds/play-sound.ts', () => ({ playSound: vi.fn<typeof playSound>() }));
const played = vi.mocked(playSound);

beforeAll(() => loadSentences('fr', layerWords).then(() => undefined));
beforeEach(() => {
  vi.setSystemTime(now);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  silence();
});

describe('[CLIENT277] while the hours of the school are over', () => {
  /** Open on Wednesdays from eleven, by the clock of Paris, where it is ten on one. */
  const hoursFromEleven = { openings: [{ day: 3, from: 660, to: 720 }], closed: [] };
  const at = (role: Role): Me => {
    const me = meAs('Leïla', ['Collège Jules-Verne', role]);
    return { ...me, memberships: me.memberships.map((one) => ({ ...one, hours: hoursFromEleven })) };
  };

  test('there is neither toast nor sound, and once they begin one toast says how much it was', async () => {
    const { say } = await open(list, {}, {}, { me: at('parent') });
    say(4);
    say(4, { conversationId: 'two' });
    await pass(3_000);
    expect(toasts()).toEqual([]);
    expect(played).not.toHaveBeenCalled();
    await pass(3_600_000);
    expect(toasts()).toHaveLength(1);
    expect(played).not.toHaveBeenCalled();
  });

  test('[CLIENT306] what its author has told at once is told by itself, and the others wait on', async () => {
    const { say, ring, toldNow } = await open(list, {}, {}, { me: at('parent') });
    say(4, { id: 'first', body: 'Rien ne presse' });
    say(4, { id: 'second', conversationId: 'two', body: 'Demain à 8 h' });
    await pass(3_000);
    toldNow.push('second');
    await ring('toldNow');
    expect(toasts()).toEqual(['ClaireDemain à 8 h']);
    expect(played).toHaveBeenCalledOnce();
    await ring('toldNow');
    expect(played).toHaveBeenCalledOnce();
    await pass(3_600_000);
    expect(toasts()).toHaveLength(1);
  });

  test('[CLIENT306] told before the page has decided of it, or while the line was down, it is told as well', async () => {
    const { say, ring, toldNow } = await open(list, {}, {}, { me: at('parent') });
    toldNow.push('first', 'second');
    say(4, { id: 'first', body: 'Demain à 8 h' });
    await pass(3_000);
    expect(toasts()).toEqual([]);
    await ring('all');
    expect(toasts()).toEqual(['ClaireDemain à 8 h']);
    await ring('toldNow');
    expect(toasts()).toHaveLength(1);
  });

  test('[CLIENT306] an earlier message of the conversation is told though a later one is held', async () => {
    const { say, ring, toldNow } = await open(list, {}, {}, { me: at('parent') });
    say(4, { id: 'first', body: 'Demain à 8 h' });
    say(5, { id: 'later', body: 'Merci' });
    await pass(3_000);
    toldNow.push('first');
    await ring('toldNow');
    expect(toasts()).toEqual(['ClaireDemain à 8 h']);
  });

  test('[CLIENT306] quiet hours of one’s own hold it back all the same', async () => {
    const quietHours = { on: true, days: [3], hours: { from: 9 * 60, to: 12 * 60 }, holidays: [] };
    const { say, ring, toldNow } = await open(list, { quietHours }, {}, { me: at('parent') });
    say(4, { id: 'first' });
    await pass(3_000);
    toldNow.push('first');
    await ring('toldNow');
    expect(toasts()).toEqual([]);
  });

  test('staff hear what staff write', async () => {
    const { say } = await open(list, {}, {}, { me: at('teacher') });
    say(4);
    await pass(1_000);
    expect(toasts()).toHaveLength(1);
    expect(played).toHaveBeenCalledOnce();
  });

  test('staff do not hear what a family writes', async () => {
    const participants = [participant('Leïla'), participant('Omar', { role: 'parent' })];
    const { say } = await open(list, {}, { participants }, { me: at('teacher') });
    say(4, { authorId: ids.omar });
    await pass(1_000);
    expect(toasts()).toEqual([]);
  });

  /** A parent at one school, of which the hours are over, and staff at another that tells its people at any hour. */
  const both = (): Me => {
    const me = meAs('Leïla', ['Collège Jules-Verne', 'parent'], ['École Ibn-Khaldoun', 'teacher']);
    return { ...me, memberships: [{ ...me.memberships[0]!, hours: hoursFromEleven }, me.memberships[1]!] };
  };

  test('of two schools each is told by its own hours', async () => {
    const each = { two: { establishmentId: 'id of École Ibn-Khaldoun' } };
    const { say } = await open(list, {}, {}, { me: both(), each });
    say(4, { body: 'Au collège' });
    say(4, { conversationId: 'two', body: 'À l’école' });
    await pass(1_000);
    expect(toasts()).toEqual(['ClaireÀ l’école']);
    expect(played).toHaveBeenCalledOnce();
  });

  test('whoever is staff elsewhere is a parent here, and waits for what staff of this school write', async () => {
    const me = both();
    const { say } = await open(list, {}, {}, { me: { ...me, memberships: me.memberships.toReversed() } });
    say(4);
    await pass(1_000);
    expect(toasts()).toEqual([]);
    await pass(3_600_000);
    expect(toasts()).toHaveLength(1);
  });

  test('what is held of one school waits on where the other begins before', async () => {
    const each = { two: { establishmentId: 'id of École Ibn-Khaldoun' } };
    const me = both();
    const later = { openings: [{ day: 3, from: 780, to: 840 }], closed: [] };
    const parentTwice = me.memberships.map((one, at) =>
      at === 1 ? { ...one, role: 'parent' as const, hours: later } : one,
    );
    const { say } = await open(list, {}, {}, { me: { ...me, memberships: parentTwice }, each });
    say(4, { body: 'Au collège' });
    say(4, { conversationId: 'two', body: 'À l’école' });
    await pass(3_603_000);
    const first = toasts();
    await pass(2 * 3_600_000);
    expect([first, toasts()]).toEqual([['1 nouveau message'], ['1 nouveau message']]);
  });
});

test('[CLIENT191] in quiet hours nothing is told, and what still waits once, as a number, when they are over', async () => {
  const hours = { from: 9 * 60, to: 10 * 60 + 30 };
  const { say, read } = await open(list, { quietHours: { on: true, hours } });
  say(4);
  say(4, { conversationId: 'two' });
  say(5, { conversationId: 'two' });
  await pass(29 * 60_000);
  expect(toasts()).toEqual([]);
  read(4);
  await pass(2 * 60_000);
  expect(toasts()).toEqual(['2 nouveaux messages']);
  expect(played).not.toHaveBeenCalled();
  await pass(10 * 60_000);
  expect(toasts()).toEqual([]);
});
