import { textsOf } from '../unread/texts-of.ts';
import { authorsOf, hrefOf } from '../unread/conversation-words.ts';
import { newUnreadMail, type Write } from '../unread/prepare-unread.ts';

/**
 * That a conversation has waited for its reader since so long: in which school, who wrote and how much. What was written it says to whoever wants that. The subject, which a
 * locked telephone shows, names nobody.
 */
export const writeUnread: Write = async ({ db, origin, reader, unread, say }) => {
  const one = unread[0]!;
  const { school, name, settings } = reader;
  const { count, title } = one;
  const names = authorsOf(one, reader, say);
  const texts = settings.mails.text ? await textsOf(db, one, { userId: reader.userId, say }) : [];
  return {
    subject: say('unread.subject', { school, count }),
    lines: [
      { kind: 'text', text: say('hello', { name }) },
      {
        kind: 'text',
        text: title
          ? say('unread.inTitled', { school, count, title, names })
          : say('unread.fromNames', { school, count, names }),
      },
      ...texts.map(({ who, text }) => ({ kind: 'quote', who, text }) as const),
      { kind: 'link', text: say('unread.do'), href: hrefOf(one, reader, origin) },
    ],
  };
};

export const prepareUnread = newUnreadMail(writeUnread);
