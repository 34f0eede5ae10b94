import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { bodyParts } from './body-parts.ts';
import type { BodyPart } from './body-parts.ts';

export type MessageBodyProps = {
  /** Null: it was deleted. */
  body: string | null;
  large: boolean;
  mine: boolean;
  /** Floats to the end of the last line, by the text's own direction. */
  children: ReactNode;
};

/** What was written, as it was written: spaces and lines kept, each line in its own direction, addresses as links. */
export function MessageBody({ body, large, mine, children }: MessageBodyProps) {
  const t = useTranslate();
  if (body === null) {
    return (
      <div>
        <em className="opacity-80">{t('message.deleted')}</em>
        {children}
      </div>
    );
  }
  return (
    <div dir="auto" className={large ? 'flex items-end' : 'wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext]'}>
      <span className={large ? 'text-[2.5rem] leading-tight whitespace-pre-wrap' : ''}>
        {bodyParts(body).map(({ href, ...part }, index) =>
          href === null ? (
            <span key={`${index}`}>{part.text}</span>
          ) : (
            <OutLink key={`${index}`} {...part} href={href} mine={mine} />
          ),
        )}
      </span>
      {children}
    </div>
  );
}

type OutLinkProps = Omit<BodyPart, 'href'> & { href: string; mine: boolean };

/** Higher than its line, so that a finger finds it. */
function OutLink({ text, href, host, mine }: OutLinkProps) {
  const t = useTranslate();
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={t('message.link', { text: href })}
      dir="ltr"
      className={`py-1 underline underline-offset-2 ${mine ? 'text-on-mine outline-on-mine' : 'text-accent-ink'}`}
    >
      <span>{text}</span>
      {host && <span className="select-none">{` (${host})`}</span>}
    </a>
  );
}
