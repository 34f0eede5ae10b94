import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/use-toast.ts';

type Props = { count: number; onPress(): void; children: ReactNode };

/** Something to be done with those who are chosen; of too many it says how many they may be. */
export function ChosenButton({ count, onPress, children }: Props) {
  const t = useTranslate();
  const toast = useToast();
  const reason = count > limits.peopleAtOnce ? t('people.tooMany', { count: limits.peopleAtOnce }) : undefined;
  return (
    <Button
      variant="secondary"
      size="small"
      aria-disabled={reason !== undefined || undefined}
      title={reason}
      onClick={() => (reason === undefined ? onPress() : toast({ text: reason }))}
    >
      {children}
    </Button>
  );
}
