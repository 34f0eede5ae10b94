import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';

type Props = { count: number; onPress(): void; children: ReactNode };

/** Something to be done with those who are chosen; of too many it says how many they may be. */
export function ChosenButton({ count, ...props }: Props) {
  const t = useTranslate();
  const fault = count > limits.peopleAtOnce ? t('people.tooMany', { count: limits.peopleAtOnce }) : null;
  return <ReasonedButton {...props} variant="secondary" size="small" fault={fault} />;
}
