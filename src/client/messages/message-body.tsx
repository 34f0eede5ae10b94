import type { ReactNode } from 'react';
import { FormattedText } from '../formatting/formatted-text.tsx';
import { useTranslate } from '../i18n/use-translate.ts';

export type MessageBodyProps = {
  /** Null: it was deleted. */
  body: string | null;
  /** Then: by somebody else than its author. */
  isRemoved?: boolean;
  large: boolean;
  mine: boolean;
  /** Floats to the end of the last line, by the text's own direction. */
  children: ReactNode;
};

/** What was written: emoji alone are large, and what was deleted is said to be. */
export function MessageBody({ body, isRemoved = false, large, mine, children }: MessageBodyProps) {
  const t = useTranslate();
  if (body === null) {
    return (
      <div>
        <em className="opacity-80">{t(isRemoved ? 'message.removed' : 'message.tombstone')}</em>
        {children}
      </div>
    );
  }
  if (!large) {
    return (
      <FormattedText body={body} mine={mine}>
        {children}
      </FormattedText>
    );
  }
  return (
    <div dir="auto" className="flex items-end">
      <span className="text-[2.5rem] leading-tight whitespace-pre-wrap">{body}</span>
      {children}
    </div>
  );
}
