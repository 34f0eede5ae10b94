import { Printer } from 'lucide-react';
import type { AccessCards } from '../../shared/invitations.ts';
import { CardSheet } from '../admin/invitations/card-sheet.tsx';
import { hasLink } from '../admin/invitations/card-with-link.ts';
import { LeftOut } from '../admin/invitations/left-out.tsx';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

type Props = { made: AccessCards };

/** The card that was made a moment ago for a pupil, to print or to copy from, or why there is none. */
export function PupilCard(props: Props) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<Skeleton className="m-5 h-72" />}>
      <Shown {...props} />
    </LoadedTexts>
  );
}

const words: readonly WordsOf[] = ['always', 'inside', 'admin'];

function Shown({ made: { establishment, cards } }: Props) {
  const t = useTranslate();
  const shown = cards.filter(hasLink);
  return (
    <div className="min-h-0 space-y-4 overflow-y-auto px-5 pb-5">
      <LeftOut cards={cards} />
      {shown.length > 0 && (
        <>
          <p className="text-pretty text-soft">{t('cards.text')}</p>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden="true" className="size-5" />
            <span>{t('cards.print')}</span>
          </Button>
          <CardSheet school={establishment} cards={shown} />
        </>
      )}
    </div>
  );
}
