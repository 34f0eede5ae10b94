import { Printer, TicketX } from 'lucide-react';
import { useState } from 'react';
import type { AccessCards } from '../../../shared/invitations.ts';
import { isLocale } from '../../../shared/locales.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useStore } from '../../live/store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { AdminPage } from '../admin-page.tsx';
import { usePanelHref } from '../school.ts';
import { CardLanguage } from './card-language.tsx';
import type { LanguageOfCards } from './card-language.tsx';
import { CardSheet } from './card-sheet.tsx';
import { hasLink } from './card-with-link.ts';
import type { CardWithLink } from './card-with-link.ts';
import { shownCards } from './cards-store.ts';
import { LeftOut } from './left-out.tsx';
import { MailCard, MailCards } from './mail-cards.tsx';
import { useMailCards } from './use-mail-cards.ts';

/** The cards that were made a moment ago, to print and to copy from. Nothing of them stands in the address or is asked for again: a reload shows none. */
export function CardsPage() {
  const t = useTranslate();
  const href = usePanelHref()('invitations');
  const made = useStore(shownCards, (cards) => cards);
  const withLink = made?.cards.filter(hasLink) ?? [];
  return (
    <AdminPage
      title={t('cards.title')}
      text={withLink.length > 0 ? t('cards.text') : undefined}
      back={{ href, label: t('invitations.title') }}
      actions={
        withLink.length > 0 && (
          <Button onClick={() => window.print()}>
            <Printer aria-hidden="true" className="size-5" />
            <span>{t('cards.print')}</span>
          </Button>
        )
      }
    >
      {made ? (
        <Shown made={made} cards={withLink} />
      ) : (
        <EmptyState
          icon={TicketX}
          title={t('cards.none.title')}
          text={t('cards.none.text')}
          action={<LinkButton href={href}>{t('cards.back')}</LinkButton>}
        />
      )}
    </AdminPage>
  );
}

function Shown({ made, cards }: { made: AccessCards; cards: CardWithLink[] }) {
  const t = useTranslate();
  const [language, setLanguage] = useState<LanguageOfCards>('own');
  const mailing = useMailCards();
  const withEmail = cards.filter(({ email }) => email !== null);
  const shown = cards.map((card) => ({ ...card, locale: isLocale(language) ? language : card.locale }));
  return (
    <div className="space-y-6">
      <LeftOut cards={made.cards} />
      {cards.length > 0 && (
        <>
          <div className="flex flex-wrap items-end justify-between gap-4">
            <p className="max-w-xl text-pretty text-soft">{t('cards.handing')}</p>
            <MailCards cards={withEmail} mailing={mailing} byEmail={made.byEmail} />
            <CardLanguage label={t('cards.locale')} value={language} onChange={setLanguage} />
          </div>
          <CardSheet
            school={made.establishment}
            cards={shown}
            renderMore={(card) =>
              card.email !== null && <MailCard card={card} mailing={mailing} byEmail={made.byEmail} />
            }
          />
        </>
      )}
    </div>
  );
}
