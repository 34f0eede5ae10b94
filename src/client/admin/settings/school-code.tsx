import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';

/** The code with which people without an e-mail sign in; it changes for nobody who has it on a card. */
export function SchoolCode({ code }: { code: string }) {
  const t = useTranslate();
  return (
    <Card title={t('school.code')}>
      <div className="space-y-2 px-5 pb-5">
        <p dir="ltr" className="w-fit font-mono text-2xl font-semibold tracking-widest select-all">
          {code}
        </p>
        <p className="text-sm text-pretty text-soft">{t('school.code.text')}</p>
      </div>
    </Card>
  );
}
