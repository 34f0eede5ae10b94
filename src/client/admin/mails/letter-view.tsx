import { directionOf } from '../../../shared/locales.ts';
import type { MailLine, ShownMail } from '../../../shared/mails.ts';
import { useTranslate } from '../../i18n/use-translate.ts';

type Letter = Extract<ShownMail, { is: 'letter' }>;

/** A letter on its sheet, in the language and the direction of its reader, whatever those of the page are. */
export function LetterView({ letter: { to, subject, locale, lines } }: { letter: Letter }) {
  const t = useTranslate();
  return (
    <div className="max-w-xl space-y-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-soft">{t('outbox.mail.to')}</dt>
        <dd className="min-w-0 wrap-anywhere">
          <bdi dir="ltr">{to}</bdi>
        </dd>
        <dt className="text-soft">{t('outbox.mail.subject')}</dt>
        <dd className="min-w-0 font-semibold wrap-anywhere">
          <bdi>{subject}</bdi>
        </dd>
      </dl>
      <article
        lang={locale}
        dir={directionOf(locale)}
        aria-label={subject}
        className="space-y-3 rounded-2xl border border-line bg-surface p-5 text-start shadow-card"
      >
        {lines.map((line, place) => (
          <Line key={place} line={line} />
        ))}
      </article>
    </div>
  );
}

function Line({ line }: { line: MailLine }) {
  if (line.kind === 'quote')
    return (
      <blockquote className="rounded-xl bg-sunken px-4 py-3">
        <p className="font-semibold">
          <bdi>{line.who}</bdi>
        </p>
        <p dir="auto" className="wrap-anywhere">
          {line.text}
        </p>
      </blockquote>
    );
  if (line.kind === 'item')
    return (
      <div className="rounded-xl bg-sunken px-4 py-3">
        <Anchor href={line.href} text={line.title} />
        <p className="text-sm text-soft">{line.text}</p>
      </div>
    );
  const look = line.kind === 'soft' ? 'text-sm text-soft' : '';
  return (
    <p dir={line.kind === 'text' ? 'auto' : undefined} className={look}>
      {'href' in line && line.href ? <Anchor href={line.href} text={line.text} /> : line.text}
    </p>
  );
}

/** Opened beside the panel, as from a mail program. */
function Anchor({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="font-semibold text-accent-ink underline wrap-anywhere">
      <bdi>{text}</bdi>
    </a>
  );
}
