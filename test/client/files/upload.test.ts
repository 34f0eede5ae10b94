import { describe, expect, test } from 'vitest';
import { uploadInOneTab } from '../../../src/client/files/upload.ts';
import { atEnd, pass } from '../fake-time.ts';
import { refused } from '../stub-link.ts';
import { choose, newFileServer, uploading } from './uploading.ts';

const letters = (count: number) => 'abcdefghij'.repeat(count / 10);

describe('[CLIENT151] a chosen file', () => {
  test('is sent part after part, larger ones where the line carries them, and is whole', async () => {
    const it = await uploading();
    const id = choose(it, 'cahier.txt', letters(500_000));
    await pass(1_000);
    expect(it.held.held.get(id)).toBe(letters(500_000));
    expect(it.parts.map(({ length }) => length)).toEqual([65_536, 131_072, 262_144, 41_248]);
    expect([...it.held.finished]).toEqual([id]);
    expect(it.states()).toEqual([['cahier.txt', 'here']]);
  });

  test('that is cut three times goes on from what the server has, in smaller parts', async () => {
    const it = await uploading({
      onPart: (_part, nth) => {
        if ([2, 4, 5].includes(nth)) throw new TypeError('Failed to fetch');
      },
    });
    const id = choose(it, 'cahier.txt', letters(300_000));
    await pass(60_000);
    expect(it.held.held.get(id)).toBe(letters(300_000));
    expect(it.parts.filter(({ offset }) => offset === 0)).toHaveLength(1);
    expect(it.parts[2]!.length).toBeLessThan(it.parts[1]!.length);
    expect(it.states()).toEqual([['cahier.txt', 'here']]);
  });

  test('whose part came although its answer did not is not sent twice', async () => {
    const server = newFileServer();
    const it = await uploading(
      {
        onPart: ({ id }, nth) => {
          if (nth === 1) server.held.set(id, letters(65_530));
          if (nth === 1) throw new TypeError('Failed to fetch');
        },
      },
      { server },
    );
    const id = choose(it, 'cahier.txt', letters(100_000));
    await pass(10_000);
    expect(server.held.get(id)).toBe(letters(100_000));
    expect(it.parts.map(({ offset }) => offset)).toEqual([0, 65_530, 98_298]);
  });

  test('survives a reload in the midst, and the page that comes sends what is missing', async () => {
    const server = newFileServer();
    const before = await uploading({ onPart: (_part, nth) => nth > 1 && new Promise(() => {}) }, { server });
    const id = choose(before, 'cahier.txt', letters(200_000));
    await pass(1_000);
    before.stop();
    const after = await uploading({}, { server, kept: before.kept });
    await pass(1_000);
    expect(after.parts[0]!.offset).toBe(65_536);
    expect(server.held.get(id)).toBe(letters(200_000));
    expect(after.states()).toEqual([['cahier.txt', 'here']]);
  });

  test('that the server refuses says why, and may be sent again', async () => {
    let refuse = true;
    const it = await uploading({
      onFinish: () => {
        if (refuse) throw refused('file.schoolQuota', 'FORBIDDEN');
      },
    });
    const id = choose(it, 'cahier.txt', 'a');
    await pass(1_000);
    expect(it.states()).toEqual([['cahier.txt', 'failed', 'file.schoolQuota']]);
    refuse = false;
    it.live.files.again([id]);
    await pass(1_000);
    expect(it.states()).toEqual([['cahier.txt', 'here']]);
    expect(it.parts).toHaveLength(1);
  });

  test('waits while the scanner is away, for as long as that is', async () => {
    let away = true;
    const it = await uploading({
      onFinish: () => {
        if (away) throw refused('file.scannerAway', 'SERVICE_UNAVAILABLE', 2_000);
      },
    });
    choose(it, 'cahier.txt', 'a');
    await pass(30_000);
    expect(it.states()).toEqual([['cahier.txt', 'waiting']]);
    away = false;
    await pass(5_000);
    expect(it.states()).toEqual([['cahier.txt', 'here']]);
  });

  test('that is removed is sent no further, and the server is told', async () => {
    const it = await uploading({ onPart: (_part, nth) => nth > 1 && new Promise(() => {}) });
    atEnd(uploadInOneTab(it.live));
    const id = choose(it, 'cahier.txt', letters(200_000));
    await pass(100);
    const sent = it.parts.length;
    expect(sent).toBeGreaterThan(0);
    it.live.files.remove([id]);
    await pass(60_000);
    expect(it.parts).toHaveLength(sent);
    expect(it.held.removed).toEqual([id]);
    expect(it.kept.size).toBe(0);
  });

  test('is left alone where nothing is to be sent: not signed in as its owner, or without a connection', async () => {
    const it = await uploading();
    it.live.isMine.set(false);
    choose(it, 'cahier.txt', 'a');
    await pass(1_000);
    expect(it.server.calls('beginUpload')).toEqual([]);
    it.live.isMine.set(true);
    await pass(1_000);
    expect(it.server.calls('beginUpload')).toHaveLength(1);
  });

  test('is two at a time, in the order of choosing', async () => {
    const it = await uploading({ onPart: () => new Promise(() => {}) });
    const [one, two] = ['un', 'deux', 'trois'].map((name) => choose(it, name, 'a'));
    await pass(1_000);
    expect(it.parts.map(({ id }) => id)).toEqual([one, two]);
  });
});
