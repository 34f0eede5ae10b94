import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { limits } from '../../src/shared/limits.ts';
import { followAccount, followConversations } from '../support/follow.ts';
import { pdf, picture } from '../support/files.ts';
import { getPhoto, putPhoto, seesPhoto } from '../support/photos.ts';
import { school } from '../support/school.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[ACCOUNT16] a photo is drawn anew, a square of one size, upright, without place and device', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const where = { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' };
  const sent = await picture(600, 400)
    .withExif({ IFD0: { Make: 'Fairphone' }, IFD3: where })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(sent.includes('Fairphone')).toBe(true);
  const { photo } = await putPhoto(teacher, sent);
  const answer = await getPhoto(teacher, photo);
  const kept = Buffer.from(await answer.arrayBuffer());
  for (const word of ['Fairphone', 'Exif']) expect(kept.includes(word), word).toBe(false);
  const { format, width, height, exif, pages } = await sharp(kept).metadata();
  expect({ format, width, height, exif, pages }).toEqual({
    format: 'webp',
    width: 256,
    height: 256,
    exif: undefined,
    pages: undefined,
  });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/) as string,
  });
});

test('[ACCOUNT16] of an animation its first picture stays, and what shines through is white', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const frames = await Promise.all(
    ['#f00', '#0f0'].map((background) =>
      sharp({ create: { width: 60, height: 60, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  expect((await sharp(moving).metadata()).pages).toBe(2);
  const colourOf = async (sent: Buffer) => {
    const { photo } = await putPhoto(teacher, sent);
    const kept = Buffer.from(await (await getPhoto(teacher, photo)).arrayBuffer());
    expect((await sharp(kept).metadata()).pages ?? 1).toBe(1);
    return [...(await sharp(kept).resize(1, 1).removeAlpha().raw().toBuffer())].map((part) => part > 128);
  };
  expect(await colourOf(moving)).toEqual([true, false, false]);
  const clear = { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
  expect(await colourOf(await sharp({ create: clear }).png().toBuffer())).toEqual([true, true, true]);
});

test('[ACCOUNT16] what is no picture, broken, too large or sent from elsewhere is refused by its name, and the photo before stays', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { photo } = await putPhoto(teacher);
  const whole = await sharp(randomBytes(3 * 90_000), { raw: { width: 300, height: 300, channels: 3 } })
    .png()
    .toBuffer();
  const reasons = [];
  for (const sent of [Buffer.alloc(0), pdf, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')])
    reasons.push((await putPhoto(teacher, sent)).reason);
  reasons.push((await putPhoto(teacher, whole.subarray(0, 20_000))).reason);
  reasons.push((await putPhoto(teacher, Buffer.alloc(limits.uploadPartBytes + 1))).reason);
  reasons.push((await putPhoto(teacher, undefined, { origin: 'https://elsewhere.example' })).reason);
  const no = 'photo.noPicture';
  expect(reasons).toEqual([no, no, no, 'file.broken', 'photo.tooLarge', 'session.foreignOrigin']);
  expect((await putPhoto({ origin: teacher.origin })).status).toBe(401);
  expect(await seesPhoto(teacher, photo)).toBe(true);
  expect((await teacher.http.me.query()).user.photo).toBe(photo);
});

test('[ACCOUNT16] ten photos a minute of one person, then the time to wait', async () => {
  await using s = await school();
  const [teacher, other] = [await s.as('teacher'), await s.as('teacher2')];
  const tried = [];
  for (let count = 0; count < 12; count++) tried.push((await putPhoto(teacher, pdf)).reason);
  expect(new Set(tried.slice(0, 10))).toEqual(new Set(['photo.noPicture']));
  expect(tried.slice(10)).toEqual(['rate.exceeded', 'rate.exceeded']);
  expect((await putPhoto(other)).status).toBe(200);
});

test('[ACCOUNT17] a new photo has an address of its own, the one before is gone, and whoever is in a conversation with one hears it, after a cut too', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const { id } = await start(s, teacher, ['parent']);
  const { eventCursor } = await parent.http.conversations.query({});
  const heard = await followConversations(parent, eventCursor);
  const bell = await followAccount(await s.as('teacher'));
  const first = await putPhoto(teacher);
  const second = await putPhoto(teacher);
  expect(second.photo).not.toBe(first.photo);
  await until(() => heard.events.length === 2 && bell.events.length === 3);
  await teacher.http.account.removePhoto.mutate();
  await until(() => heard.events.length === 3);
  const photos = (events: typeof heard.events) =>
    events.flatMap((event) => (event.type === 'participant' ? [event.participant.photo] : []));
  expect(photos(heard.events)).toEqual([first.photo, second.photo, null]);
  const back = await followConversations(await s.as('parent'), eventCursor);
  await until(() => photos(back.events).at(-1) === null);
  for (const { photo } of [first, second])
    for (const who of [teacher, parent]) expect(await seesPhoto(who, photo)).toBe(false);
  expect((await parent.http.conversation.query({ conversationId: id })).participants.map(({ photo }) => photo)).toEqual(
    [null, null],
  );
});

test('[ACCOUNT17] of two that are put at once one is left, and it is the one that is shown', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  await start(s, teacher, ['parent']);
  await Promise.all([putPhoto(teacher), putPhoto(teacher), putPhoto(await s.as('teacher'))]);
  const { photo } = (await teacher.http.me.query()).user;
  const [shown] = await s.db.selectFrom('membership').select('photo').where('userId', '=', s.people.teacher).execute();
  expect(shown).toEqual({ photo });
  expect(await seesPhoto(await s.as('parent'), photo!)).toBe(true);
});
