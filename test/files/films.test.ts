import { expect, test } from 'vitest';
import type { TestClient } from '../support/client.ts';
import { box, longBox, size } from '../support/boxes.ts';
import { ask, bring, upload } from '../support/files.ts';
import { refusalOf } from '../support/refusal.ts';
import { talking } from '../support/talking.ts';

type Told = (name: string, content: string) => Buffer;

const place = '+48.8566+002.3522/';
const emptied: Told = (_, content) => box('free', Buffer.alloc(content.length));

/** As phones make it; `told` makes the boxes in which something of it is told. */
function film(brand: string, told: Told): Buffer {
  const minf = box('minf', box('stbl', 'where each picture is'));
  const mdia = box('mdia', box('mdhd', 'x'), box('hdlr', 'vide'), told('udta', place), minf);
  const trak = box('trak', box('tkhd', 'x'), told('meta', place), told('udta', place), mdia, told('uuid', place));
  const places = [told('udta', `\u00a9xyz${place}`), told('meta', `com.apple.quicktime.location.ISO6709${place}`)];
  return Buffer.concat([
    box('ftyp', brand, size(0), brand),
    box('wide'),
    told('free', `what an editor left of ${place}`),
    told('meta', place),
    longBox('mdat', 'a meta that is a picture'),
    box('moov', box('mvhd', 'x'), trak, ...places, told('gps ', place), told('uuid', `<x:xmpmeta>${place}`)),
    told('uuid', `<x:xmpmeta>${place}`),
    box('moof', box('traf', 'y')),
    box('mdat', 'more pictures'),
  ]);
}

const read = async (client: TestClient, file: { id: string; name: string }) =>
  Buffer.from(await (await ask(client, file)).arrayBuffer());

test('[FILE15] of a film and of a sound what tells of it is empty, and what plays it is where it was', async () => {
  await using t = await talking();
  for (const [brand, mediaType] of [
    ['qt  ', 'video/quicktime'],
    ['isom', 'video/mp4'],
    ['M4A ', 'audio/mp4'],
  ] as const) {
    const sent = film(brand, box);
    expect(sent.includes(place)).toBe(true);
    const file = await upload(t.parent, t.conversationId, 'IMG_0002', sent);
    expect(file).toMatchObject({ mediaType, size: sent.length });
    const kept = await read(t.parent, file);
    expect(kept.includes(place)).toBe(false);
    expect(kept.equals(film(brand, emptied)), brand).toBe(true);
  }
});

const begun = box('ftyp', 'isom', size(0), 'isom');
const tooLong = (name: string) => Buffer.concat([size(1_000), Buffer.from(`${name}${place}`)]);
const endless = Buffer.concat([size(0), Buffer.from(`mdat${place}`)]);

test('[FILE15] what is no box, or says that it is longer than it is, is empty up to where it ends', async () => {
  await using t = await talking();
  const long = Buffer.concat([begun, box('moov', box('mvhd', 'x'), tooLong('meta')), endless]);
  const trailer = Buffer.concat([begun, Buffer.alloc(4), Buffer.from(`\0\0\0${place}`)]);
  const short = Buffer.concat([begun, Buffer.from('abc')]);
  const deep = Array.from({ length: 2_000 }).reduce<Buffer>((inside) => box('moov', inside), box('udta', place));
  for (const [sent, kept] of [
    [long, Buffer.concat([begun, box('moov', box('mvhd', 'x'), emptied('meta', place)), endless])],
    [trailer, Buffer.concat([begun, box('free', Buffer.alloc(place.length - 1))])],
    [short, Buffer.concat([begun, Buffer.alloc(3)])],
    [Buffer.concat([begun, deep]), Buffer.concat([begun, box('moov', box('free', Buffer.alloc(deep.length - 16)))])],
  ] as const) {
    const file = await upload(t.parent, t.conversationId, 'a.mp4', sent);
    expect((await read(t.parent, file)).toString('latin1')).toBe(kept.toString('latin1'));
  }
});

test('[FILE15] a film in which what plays it does not fit, or of more boxes than any has, is refused at once', async () => {
  await using t = await talking();
  const farAway = Buffer.concat([size(1), Buffer.from('mdat'), Buffer.alloc(8, 255)]);
  for (const wrong of [
    tooLong('moov'),
    box('moov', tooLong('trak')),
    box('moov', box('trak', Buffer.concat([size(7), Buffer.from(`mdia${place}`)]))),
    Buffer.concat([size(1), Buffer.from('mdat'), size(0), size(15), Buffer.from(place)]),
    Buffer.concat([size(1), Buffer.from('mdat')]),
    farAway,
    Buffer.concat(Array.from({ length: 50_001 }, () => box('wide'))),
  ]) {
    const id = await bring(t.parent, t.conversationId, 'a.mp4', Buffer.concat([begun, wrong]));
    for (const _ of [1, 2])
      expect(await refusalOf(t.parent.http.finishUpload.mutate({ id }))).toMatchObject({ reason: 'file.broken' });
  }
});
