import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { PeopleChips } from './people-chips.tsx';
import type { PeopleChipsProps } from './people-chips.tsx';

export type ChosenPeopleProps = PeopleChipsProps & { problem: string | null; children: ReactNode };

/** Whom a new group will have, and the way to more of them. */
export function ChosenPeople({ problem, children, ...chips }: ChosenPeopleProps) {
  const t = useTranslate();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-semibold">{t('group.people')}</legend>
      <PeopleChips {...chips} className="mb-2" />
      {children}
      {problem && (
        <p role="alert" className="mt-1.5 text-sm text-danger-ink">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
