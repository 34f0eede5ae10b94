import { Fragment } from 'react';
import type { Message } from '../../shared/public.ts';
import { clock, dayKey, longDay } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { FormattedText } from '../formatting/formatted-text.tsx';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { MentionScope, useMentionNames } from '../mentions/mention-names.ts';
import type { Written } from './use-transcript.ts';

/** What was written, day by day: read on the screen, and printed or saved as it stands. */
export function Transcript({
  messages,
  nameOf,
  conversationId,
  zone,
}: Written & { conversationId: string; zone: Zone }) {
  const t = useTranslate();
  const locale = useLocale();
  const mentions = useMentionNames(conversationId, (userId) => nameOf(userId) ?? t('message.someone'), null);
  return (
    <MentionScope value={mentions}>
      <div className="space-y-1">
        {messages.map((message, index) => (
          <Fragment key={message.id}>
            {dayKey(message.createdAt, zone) !== dayBefore(messages, index, zone) && (
              <h3 className="pt-4 pb-1 text-base font-semibold break-after-avoid">
                {longDay(message.createdAt, locale, zone)}
              </h3>
            )}
            <Line message={message} name={nameOf(message.authorId)} zone={zone} />
          </Fragment>
        ))}
      </div>
    </MentionScope>
  );
}

function dayBefore(messages: readonly Message[], index: number, zone: Zone): string | null {
  const before = messages[index - 1];
  return before ? dayKey(before.createdAt, zone) : null;
}

function Line({ message, name, zone }: { message: Message; name: string | undefined; zone: Zone }) {
  const t = useTranslate();
  const locale = useLocale();
  const { body, createdAt, deletedAt, editedAt, attachments } = message;
  return (
    <div className="break-inside-avoid py-1">
      <p className="flex flex-wrap gap-x-1.5 text-sm">
        <strong>
          <bdi>{name ?? t('message.someone')}</bdi>
        </strong>
        <time dateTime={createdAt.toISOString()} className="text-faint tabular-nums print:text-black">
          {clock(createdAt, locale, zone)}
        </time>
        {editedAt && !deletedAt && <span className="text-faint print:text-black">{t('transcript.edited')}</span>}
      </p>
      {deletedAt ? <em>{t('conversation.deletedMessage')}</em> : <FormattedText body={body} mine={false} />}
      {attachments.length > 0 && <Files attachments={attachments} />}
    </div>
  );
}

/** Their names: what is in them is on no sheet. */
function Files({ attachments }: Pick<Message, 'attachments'>) {
  const t = useTranslate();
  return (
    <ul aria-label={t('transcript.files')} className="list-disc ps-5 text-sm">
      {attachments.map(({ id, name }) => (
        <li key={id}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
