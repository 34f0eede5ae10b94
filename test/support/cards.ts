import type { AccessCard } from '../../src/shared/invitations.ts';
import type { Invitation } from '../../src/server/auth/invitation.ts';
import { answered, post, type Answered } from './http.ts';
import type { School } from './school.ts';

type At = { origin: string };

/** What a page that a link opens asks; its state, or the reason for which it was refused. */
export async function askInvitation(
  { origin }: At,
  token: string,
): Promise<Invitation | { reason: string | undefined }> {
  const input = encodeURIComponent(JSON.stringify({ json: { token } }));
  const answer = await answered(await fetch(`${origin}/trpc/auth.invitation?input=${input}`));
  if (answer.data) return { reason: answer.data.reason };
  return (answer.json as { result: { data: { json: Invitation } } }).result.data.json;
}

export function accept({ origin }: At, token: string, password = 'a new password', cookie = ''): Promise<Answered> {
  return post(`${origin}/trpc/auth.acceptInvitation`, { token, password }, { origin, cookie });
}

export function signIn({ origin }: At, input: object): Promise<Answered> {
  return post(`${origin}/trpc/auth.signIn`, input, { origin });
}

/** The link of the one card that there is. */
export function linkOf({ cards }: { cards: AccessCard[] }): NonNullable<AccessCard['link']> {
  const [card] = cards;
  if (cards.length !== 1 || !card?.link) throw new Error(`There is no one link: ${JSON.stringify(cards)}`);
  return card.link;
}

/** The rows of every link that was made for somebody, the first first. */
export function linksOf({ db }: Pick<School, 'db'>, userId: string) {
  return db.selectFrom('invitation').selectAll().where('userId', '=', userId).orderBy('createdAt').execute();
}
