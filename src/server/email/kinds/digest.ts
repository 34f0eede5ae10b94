import { listSegments, segments } from '../../../shared/places.ts';
import { authorsOf, hrefOf, nameOf } from '../unread/conversation-words.ts';
import { newUnreadMail, type Write } from '../unread/prepare-unread.ts';

/** As many conversations as one mail names; the others are counted. */
const namedAtMost = 20;

/** All that is unread in several conversations of a school: each on a line that leads to it. */
export const writeDigest: Write = async ({ origin, reader, unread, say }) => {
  const { school, name, locale, role } = reader;
  const messages = unread.reduce((sum, { count }) => sum + count, 0);
  const shown = unread.slice(0, namedAtMost);
  const others = unread.length - shown.length;
  return {
    subject: say('unread.subject', { school, count: messages }),
    lines: [
      { kind: 'text', text: say('hello', { name }) },
      { kind: 'text', text: say('digest.text', { school, count: messages, conversations: unread.length }) },
      ...shown.map((one) => {
        const names = authorsOf(one, reader, say);
        const counted = say('digest.count', { count: one.count });
        const text = one.title ? say('digest.countFrom', { counted, names }) : counted;
        return { kind: 'item', title: nameOf(one, reader, say), text, href: hrefOf(one, reader, origin) } as const;
      }),
      ...(others > 0 ? [{ kind: 'text', text: say('digest.others', { count: others }) } as const] : []),
      {
        kind: 'link',
        text: say('digest.do'),
        href: `${origin}/${locale}/${segments[role!]}/${listSegments.messages}`,
      },
    ],
  };
};

/** Once a day, of all conversations in which something is unread. */
export const prepareDigest = newUnreadMail(writeDigest);
