import type { Locale } from '../../shared/locales.ts';
import { titleOf } from './conversation-page.ts';
import { dayAndClock } from './dates.ts';
import type { Header, Kept, Person } from './gathered.ts';
import { escaped, foot, headOf } from './html.ts';
import { wordsIn } from './words.ts';

/** The page from which all others are reached. */
export function firstPage(
  { userId, gatheredAt, profile }: Kept<Person>,
  held: readonly { folder: string; header: Kept<Header> }[],
  locale: Locale,
): string {
  const words = wordsIn[locale];
  const schools = profile.schools.map(
    ({ school, name }) => `<li dir="auto">${escaped(school)} · <bdi>${escaped(name)}</bdi></li>`,
  );
  const rows = held.map(
    ({ folder, header }) =>
      `<li dir="auto"><a href="${folder}/index.html">${escaped(titleOf(header, userId, words))}</a> <span class="soft">${words.kinds[header.conversation.kind]} · ${escaped(header.school)}</span></li>`,
  );
  return `${headOf(words.title, locale)}<h1>${words.title}</h1>
<p dir="auto">${escaped(profile.name)}${profile.email === null ? '' : ` · <bdi dir="ltr">${escaped(profile.email)}</bdi>`}</p>
<p class="soft">${words.asOf} · ${dayAndClock(gatheredAt, locale)}</p><p>${words.note}</p>
<p><a href="person.json">${words.json}</a></p>
<h2>${words.schools}</h2><ul>${schools.join('')}</ul>
<h2>${words.conversations}</h2>${rows.length === 0 ? `<p>${words.none}</p>` : `<ol>${rows.join('\n')}</ol>`}${foot}`;
}
