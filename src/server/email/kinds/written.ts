import type { Letter } from '../letter.ts';
import type { Prepare } from '../prepare.ts';
import { sayIn } from '../texts/say.ts';
import { mailReaderOf } from '../unread/reader-of.ts';

/** An admin's own words, with who wrote them and for which school; to whoever is of it still, at the address of then. */
export const prepareWritten: Prepare = async ({ live }, { userId, establishmentId, address, slot }) => {
  const reader = await mailReaderOf(live, {
    userId: userId!,
    establishmentId: establishmentId!,
    conversationId: null,
  });
  if (!reader) return { skip: 'nobody' };
  if (reader.role === null) return { skip: 'suspended' };
  if (reader.email !== address) return { skip: 'otherAddress' };
  const written = await live
    .selectFrom('writtenMail')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.establishmentId', '=', 'writtenMail.establishmentId')
        .onRef('membership.userId', '=', 'writtenMail.authorId'),
    )
    .select(['writtenMail.subject', 'writtenMail.body', 'writtenMail.stoppedAt', 'membership.name as author'])
    .where('writtenMail.id', '=', slot)
    .where('writtenMail.establishmentId', '=', establishmentId)
    .executeTakeFirst();
  if (!written) return { skip: 'late' };
  if (written.stoppedAt) return { skip: 'stopped' };
  const { school, locale } = reader;
  const say = sayIn(locale);
  const paragraphs = written.body.split(/\n+/).filter((line) => line.trim() !== '');
  const lines: Letter['lines'] = [
    ...paragraphs.map((text) => ({ kind: 'text', text }) as const),
    { kind: 'soft', text: say('written.by', { author: written.author ?? school, school }) },
    { kind: 'soft', text: say('written.end') },
  ];
  return { letter: { subject: written.subject, lines }, locale };
};
