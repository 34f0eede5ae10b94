import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Announcement } from '../../../shared/announcements.ts';
import type { PrintedLetters } from '../../../shared/printed-letters.ts';
import { isLocale } from '../../../shared/locales.ts';
import { CardLanguage } from '../../admin/invitations/card-language.tsx';
import type { LanguageOfCards } from '../../admin/invitations/card-language.tsx';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CodesButton } from './codes-button.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { useCodes } from './use-codes.ts';

type Props = { announcement: Announcement; letters: PrintedLetters; onNext(after: string): void };

/** The letters that are printed together, in which language, with codes or without, and the way to those after them. */
export function LettersToPrint({ announcement, letters, onNext }: Props) {
  const t = useTranslate();
  const [language, setLanguage] = useState<LanguageOfCards>('own');
  const codes = useCodes(letters);
  const { items, total, next, school } = letters;
  const shown = items.map((letter) => ({
    ...letter,
    locale: isLocale(language) ? language : letter.locale,
    link: codes.linkOf(letter),
  }));
  const closed = items.filter(({ access }) => access === 'office').length;
  return (
    <>
      {items.length < total && <Notice tone="info">{t('letters.atMost', { count: items.length, of: total })}</Notice>}
      {closed > 0 && <Notice tone="info">{t('letters.noCodes', { count: closed })}</Notice>}
      <div className="flex flex-wrap items-end gap-3">
        <CardLanguage label={t('letters.locale')} value={language} onChange={setLanguage} />
        <CodesButton codes={codes} />
        <Button onClick={() => window.print()}>
          <Printer aria-hidden="true" className="size-5" />
          <span>{t('letters.print')}</span>
        </Button>
        {next !== null && (
          <Button variant="secondary" onClick={() => onNext(next)}>
            {t('letters.next')}
          </Button>
        )}
      </div>
      <LetterSheet announcement={announcement} school={school} letters={shown} />
    </>
  );
}
