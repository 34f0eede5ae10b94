import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccessCards } from '../../../shared/invitations.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { invitationLink } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { CardFace } from './card-face.tsx';
import type { CardWithLink } from './card-with-link.ts';
import { useCardWords } from './card-words.tsx';

type Props = {
  school: AccessCards['establishment'];
  cards: readonly CardWithLink[];
  /** What else can be done with a card than to copy its link. */
  renderMore?(card: CardWithLink): ReactNode;
};

/** What goes on paper, two cards in a row; `data-printed` leaves the rest of the page out of it (styles.css). */
export function CardSheet({ school, cards, renderMore }: Props) {
  const words = useCardWords(cards.map(({ locale }) => locale));
  if (!words) return <Skeleton className="h-72 w-full" />;
  return (
    <ul data-printed="" className="grid gap-4 md:grid-cols-2 print:grid-cols-2 print:gap-3">
      {cards.map((card) => (
        <li key={card.userId} className="grid break-inside-avoid grid-rows-[1fr_auto] gap-1">
          <CardFace card={card} school={school} locale={card.locale} t={words.get(card.locale)!} />
          <div className="flex flex-wrap items-center justify-end gap-2 print:hidden">
            {renderMore?.(card)}
            <CopyLink card={card} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function CopyLink({ card: { name, locale, link } }: { card: CardWithLink }) {
  const t = useTranslate();
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(invitationLink(location.origin, locale, link.token)).then(
      () => toast({ tone: 'good', text: t('cards.copied') }),
      () => toast({ tone: 'danger', text: t('cards.copyFailed') }),
    );
  return (
    <Button
      variant="quiet"
      size="small"
      aria-label={t('cards.copyOf', { name: isolated(name) })}
      onClick={() => void copy()}
    >
      <Copy aria-hidden="true" className="size-4" />
      <span>{t('cards.copy')}</span>
    </Button>
  );
}
