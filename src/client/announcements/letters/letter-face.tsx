import type { Announcement } from '../../../shared/announcements.ts';
import type { AccessCard } from '../../../shared/invitations.ts';
import type { PrintedLetter, PrintedLetters } from '../../../shared/printed-letters.ts';
import { directionOf } from '../../../shared/locales.ts';
import { whoseCard } from '../../admin/invitations/whose-card.ts';
import { dayYearAndClock } from '../../conversations/when.ts';
import type { Zone } from '../../conversations/when.ts';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import { isolated } from '../../i18n/isolated.ts';
import type { Translate } from '../../i18n/text.ts';
import { LetterAccess } from './letter-access.tsx';

export type LetterWithLink = PrintedLetter & { link: AccessCard['link'] };

type Props = {
  letter: LetterWithLink;
  announcement: Announcement;
  school: PrintedLetters['school'];
  zone: Zone;
  t: Translate;
};

/** One letter, on white paper in both themes, in the language of whoever it is for; what the announcement says goes by its own direction. */
export function LetterFace({ letter, announcement, school, zone, t }: Props) {
  const { name, locale } = letter;
  const { title, body, authorName, publishedAt, attachments } = announcement;
  return (
    <section
      lang={locale}
      dir={directionOf(locale)}
      aria-label={name}
      className="space-y-4 rounded-xl border border-[#ccc] bg-white p-6 text-start text-black print:rounded-none print:border-0 print:p-0"
    >
      <header className="flex flex-wrap items-start justify-between gap-4">
        <p className="text-lg font-semibold" dir="auto">
          {school.name}
        </p>
        <div className="min-w-0">
          <p className="font-semibold" dir="auto">
            {name}
          </p>
          <p className="text-sm">{whoseCard(letter, locale, t)}</p>
        </div>
      </header>
      <p className="text-sm">
        {t('letter.by', {
          name: isolated(authorName),
          time: publishedAt ? dayYearAndClock(publishedAt, locale, zone) : '',
        })}
      </p>
      <h2 className="text-2xl font-semibold wrap-anywhere" dir="auto">
        {title}
      </h2>
      <div className="wrap-anywhere">
        <FormattedText body={body} mine={false} />
      </div>
      {attachments.length > 0 && (
        <p className="text-sm wrap-anywhere">
          {t('letter.files', {
            count: attachments.length,
            names: attachments.map((file) => isolated(file.name)).join(', '),
          })}
        </p>
      )}
      <Confirm announcement={announcement} letter={letter} zone={zone} t={t} />
      <LetterAccess letter={letter} school={school} t={t} />
    </section>
  );
}

/** What the announcement asks of its reader, and until when. */
function Confirm({ announcement, letter: { locale }, zone, t }: Omit<Props, 'school'>) {
  const { importance, acknowledgeBy } = announcement;
  if (importance !== 'acknowledgement') return null;
  return (
    <p className="font-semibold">
      {acknowledgeBy
        ? t('letter.confirmBy', { time: dayYearAndClock(acknowledgeBy, locale, zone) })
        : t('letter.confirm')}
    </p>
  );
}
