import { isUrgent } from '../../shared/decide-notice.ts';
import { firstCharacters } from '../../shared/text.ts';
import { nameOf } from '../conversations/name-of.ts';
import { filesText } from '../files/files-text.ts';
import { plainOf } from '../formatting/plain-of.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { named } from '../mentions/named.ts';
import { addressFinder } from '../messages/addresses.ts';
import type { Heard } from './heard.ts';

const mostCharacters = 140;

/** What a message is told by: who wrote it and where, and the beginning of what was written or sent with it. */
export function useWordsOf(): (heard: Heard) => { heading: string; text: string } {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  return (heard) => {
    const { message, conversation } = heard;
    const { participants } = conversation;
    const nameOfPerson = (id: string) => participants.find(({ userId }) => userId === id)?.name;
    const nameOfMentioned = (id: string) =>
      id === 'all' ? t('mention.everyone') : (nameOfPerson(id) ?? t('message.someone'));
    // Cut first, a text whose marks are closed further on would begin with them.
    const plain = named(plainOf(firstCharacters(message.body, 2_000), addressFinder()), nameOfMentioned);
    const line = plain.trim().replace(/\s+/gu, ' ');
    const begun = firstCharacters(line, mostCharacters);
    const said = begun.length < line.length ? `${begun}…` : begun;
    // Of a large conversation's people only some are known here: then it speaks for itself.
    const author = nameOfPerson(message.authorId);
    const place = conversation.kind === 'direct' ? undefined : nameOf(conversation, myId, locale);
    const heads = [isUrgent(heard) ? t('message.urgent') : undefined, author, place].filter((one) => one !== undefined);
    return {
      heading: heads.map(isolated).join(' · '),
      text: [filesText(message.attachments, t), said].filter(Boolean).map(isolated).join(' · '),
    };
  };
}
