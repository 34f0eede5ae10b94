import type { Ledger } from '../../shared/announcements.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Progress } from '../ui/progress.tsx';

const ways = ['told', 'mailed'] as const;

/** How far telling devices and mailing has come; nothing of what nobody has. */
export function Reach({ ledger }: { ledger: Pick<Ledger, (typeof ways)[number]> }) {
  const t = useTranslate();
  return ways.map((way) => {
    const { done, of } = ledger[way];
    if (of === 0) return null;
    return (
      <Progress
        key={way}
        label={t(`announcing.progress.${way}`)}
        value={done / of}
        note={t('announcing.progress', { count: done, of })}
      />
    );
  });
}
