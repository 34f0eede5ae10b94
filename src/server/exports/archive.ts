import { sql } from 'kysely';
import type { Locale } from '../../shared/locales.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { participationsOf } from '../conversations/access.ts';
import { holds } from '../credentials/holds.ts';
import { inSchools } from '../db/in-schools.ts';
import { readFile } from '../files/read-file.ts';
import { exportOf, isReady } from './access.ts';
import { conversationPage, type Writing } from './conversation-page.ts';
import { FilePlaces, type Placed } from './file-places.ts';
import { firstPage } from './first-page.ts';
import type { Header, Kept, Person } from './gathered.ts';
import { keptPages, readHeader, readKept } from './kept-pages.ts';
import { ownPhoto } from '../photos/own-photo.ts';
import { personKey } from './keys.ts';
import type { Entry } from './zip.ts';

/** `conversations`: those that were gathered and that its owner is in now. */
export type Archive = { id: string; locale: Locale; conversations: string[] };

/** What was gathered of the caller's, while it is good; somebody else's is as unknown as none. */
export async function accessArchive(ctx: MemberContext, id: string): Promise<Archive> {
  const { userId } = ctx.credential;
  return inSchools(ctx, async (trx) => {
    const row = await exportOf(trx, ctx.credential)
      .select(['id', 'locale', 'conversations'])
      .where('id', '=', id)
      .where(isReady)
      .executeTakeFirst();
    if (!row) throw new Refusal('export.none');
    const gathered = row.conversations ?? [];
    const mine = await participationsOf(trx, userId)
      .select('conversation.id')
      .where('conversation.id', '=', sql<string>`any (${gathered}::uuid[])`)
      .execute();
    const now = new Set(mine.map((one) => one.id));
    return { id, locale: row.locale, conversations: gathered.filter((one) => now.has(one)) };
  });
}

type Held = { folder: string; header: Kept<Header> };

/**
 * The files of the archive, one after the other: the first page, who its owner is, and of each conversation its messages as JSON and as a
 * page, and its files. Rights are asked as it goes: of what its owner may read no more, or once their session is over, nothing more comes.
 */
export async function* entriesOf(ctx: MemberContext, archive: Archive): AsyncGenerator<Entry> {
  const person = await readKept<Person>(ctx.files, personKey(archive.id));
  if (!person) throw new Refusal('export.none');
  const held = await heldIn(ctx, archive);
  yield text('index.html', firstPage(person, held, archive.locale));
  yield text('person.json', JSON.stringify(person, null, 2));
  const photo = await ownPhoto(ctx);
  if (photo) yield { path: 'photo.webp', isText: false, pieces: asPieces(photo.picture) };
  const writing = { userId: person.userId, locale: archive.locale, places: new FilePlaces() };
  for (const one of held) {
    if (!(await holds(ctx, ctx.credential))) throw new Refusal('session.none');
    yield* conversationEntries(ctx, archive.id, one, writing);
  }
}

async function heldIn({ files }: MemberContext, { id, conversations }: Archive): Promise<Held[]> {
  const held: Held[] = [];
  for (const conversationId of conversations) {
    const header = await readHeader(files, id, conversationId);
    if (header) held.push({ folder: `conversations/${String(held.length + 1).padStart(4, '0')}`, header });
  }
  return held;
}

async function* conversationEntries(
  ctx: MemberContext,
  exportId: string,
  { folder, header }: Held,
  writing: Writing,
): AsyncGenerator<Entry> {
  const pages = () => keptPages(ctx, { exportId, conversationId: header.conversation.id });
  const { lastMessage: _, ...conversation } = header.conversation;
  yield text(`${folder}/conversation.json`, JSON.stringify({ ...header, conversation }, null, 2));
  yield { path: `${folder}/messages.json`, isText: true, pieces: utf8(json(pages())) };
  const placed: Placed[] = [];
  yield {
    path: `${folder}/index.html`,
    isText: true,
    pieces: utf8(conversationPage(header, pages(), writing, placed)),
  };
  for (const { id, path } of placed) {
    const pieces = await bytesOf(ctx, id);
    if (pieces) yield { path: `${folder}/${path}`, isText: false, pieces };
  }
}

/** Null where it may be read no more. */
async function bytesOf(ctx: MemberContext, id: string): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const { key } = await readFile(ctx, { id, isThumbnail: false });
    return (await ctx.files.get(key)) as AsyncIterable<Uint8Array> | null;
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'file.unknown') return null;
    throw error;
  }
}

async function* json(pages: ReturnType<typeof keptPages>): AsyncGenerator<string> {
  let isFirst = true;
  yield '[';
  for await (const { names, messages } of pages)
    for (const message of messages) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify({ ...message, authorName: names[message.authorId] ?? null })}`;
      isFirst = false;
    }
  yield '\n]\n';
}

function text(path: string, said: string): Entry {
  return { path, isText: true, pieces: utf8([said]) };
}

async function* asPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* utf8(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece, 'utf8');
}
