import { useTranslate } from '../i18n/use-translate.ts';
import type { Link } from '../messages/body-parts.ts';

/** Higher than its line, so that a finger finds it. A name keeps its own direction, and turns nothing around it. */
export function OutLink({ text, href, host, mine }: Link & { mine: boolean }) {
  const t = useTranslate();
  const isAddress = /^https?:/i.test(text);
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={t('message.link', { text: href })}
      dir={isAddress ? 'ltr' : 'auto'}
      className={`py-1 underline underline-offset-2 ${mine ? 'text-on-mine outline-on-mine' : 'text-accent-ink'}`}
    >
      <bdi>{text}</bdi>
      {host && (
        <span dir="ltr" className="select-none">
          {` (${host})`}
        </span>
      )}
    </a>
  );
}
