import type { Locale } from '../../shared/locales.ts';
import { withoutTokens } from '../../shared/mentions.ts';
import { clock, longDay } from './dates.ts';
import type { FilePlaces, Placed } from './file-places.ts';
import type { Header, Kept, Page } from './gathered.ts';
import { escaped, foot, headOf } from './html.ts';
import { wordsIn, type Words } from './words.ts';

/** What a page is written with: whose it is, in which language, and where its files lie. */
export type Writing = { userId: string; locale: Locale; places: FilePlaces };

/** A conversation as a readable page, piece by piece; into `placed` goes which files it shows. */
export async function* conversationPage(
  header: Kept<Header>,
  pages: AsyncIterable<Kept<Page>>,
  { userId, locale, places }: Writing,
  placed: Placed[],
): AsyncGenerator<string> {
  const words = wordsIn[locale];
  const title = titleOf(header, userId, words);
  yield `${headOf(title, locale)}<p><a href="../../index.html">${words.back}</a></p>
<h1 dir="auto">${escaped(title)}</h1><p class="soft" dir="auto">${words.kinds[header.conversation.kind]} · ${escaped(header.school)}</p>\n`;
  let day = '';
  for await (const { names, messages } of pages)
    for (const message of messages) {
      const its = longDay(message.createdAt, locale, header.timezone);
      if (its !== day) yield `<h2>${its}</h2>\n`;
      day = its;
      yield messageHtml(
        message,
        names,
        { words, at: clock(message.createdAt, locale, header.timezone), places },
        placed,
      );
    }
  yield foot;
}

/** A direct conversation is called after the other one. */
export function titleOf({ conversation }: Kept<Header>, userId: string, words: Words): string {
  if (conversation.title !== null) return conversation.title;
  const others = conversation.participants.filter((one) => one.userId !== userId).map(({ name }) => name);
  return others.join(', ') || words.someone;
}

type KeptMessage = Kept<Page>['messages'][number];
type Around = { words: Words; at: string; places: FilePlaces };

function messageHtml(message: KeptMessage, names: Record<string, string>, around: Around, placed: Placed[]): string {
  const { words, at } = around;
  const nameOf = (id: string) => names[id] ?? (id === 'all' ? words.everyone : words.someone);
  const body = withoutTokens(message.body, (id) => `@${nameOf(id)}`);
  const edited = message.editedAt && !message.deletedAt ? ` · ${words.edited}` : '';
  const text = message.deletedAt ? `<em>${words.deleted}</em>` : escaped(body);
  const files = message.attachments.map((file, index) => {
    const place = around.places.place(file, message.seq, index);
    if (place) placed.push(place);
    return fileHtml(file, place, words);
  });
  return `<article><p class="soft"><strong dir="auto">${escaped(nameOf(message.authorId))}</strong> ${at}${edited}</p>
<p class="body" dir="auto">${text}</p>${files.join('')}</article>\n`;
}

function fileHtml({ name, mediaType }: KeptMessage['attachments'][number], place: Placed | null, words: Words): string {
  const said = escaped(name);
  if (!place) return `<p dir="auto">${said} <span class="soft">(${words.leftOut})</span></p>`;
  const href = escaped(place.path.split('/').map(encodeURIComponent).join('/'));
  const shown = mediaType.startsWith('image/') ? `<img src="${href}" alt="${said}" loading="lazy">` : said;
  return `<p dir="auto"><a href="${href}">${shown}</a></p>`;
}
