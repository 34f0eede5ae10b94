import { Users } from 'lucide-react';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { choiceOf } from './people-address.ts';
import type { PeopleAddress } from './people-address.ts';

/** What stands in the place of a list without anybody, and the way back to everybody. */
export function NobodyFound({ address, onClear }: { address: PeopleAddress; onClear(): void }) {
  const t = useTranslate();
  const isNarrowed = Object.values(choiceOf(address)).some((value) => value !== undefined);
  return (
    <EmptyState
      icon={Users}
      title={t('people.none')}
      text={isNarrowed ? t('people.none.narrowed') : t('people.none.yet')}
      action={
        isNarrowed && (
          <Button variant="secondary" onClick={onClear}>
            {t('people.none.clear')}
          </Button>
        )
      }
    />
  );
}
