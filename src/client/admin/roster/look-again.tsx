import { useTranslate } from '../../i18n/use-translate.ts';
import { LinkButton } from '../../ui/link.tsx';
import { usePanelHref } from '../school.ts';

/** Back to the files of a plan and how they are read, to make another of them. */
export function LookAgain({ planId }: { planId: string }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  return (
    <LinkButton variant="secondary" href={hrefOf('import', null, { from: planId })}>
      {t('import.again')}
    </LinkButton>
  );
}
