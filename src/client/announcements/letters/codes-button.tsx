import { KeyRound } from 'lucide-react';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import type { Codes } from './use-codes.ts';

/** Puts a code on the letters of those who have not opened their account, once what it does to earlier ones was agreed to. */
export function CodesButton({ codes: { missing: count, make } }: { codes: Codes }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  if (count === 0) return null;
  const ask = async () => {
    const isDone = await confirm({
      title: t('letters.codes.ask', { count }),
      text: t('letters.codes.text'),
      doLabel: t('letters.codes.do'),
      tone: 'primary',
      act: make,
    });
    if (isDone) toast({ tone: 'good', text: t('letters.codes.made') });
  };
  return (
    <Button variant="secondary" onClick={() => void ask()}>
      <KeyRound aria-hidden="true" className="size-5" />
      <span>{t('letters.codes', { count })}</span>
    </Button>
  );
}
