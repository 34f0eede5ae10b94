import { FileX } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeptText } from './kept-text.tsx';
import { useLost } from './use-lost.ts';

/** Above the list: what was written in conversations that the reader is no longer in, to be copied or deleted. */
export function LostTexts({ missing }: { missing: string[] }) {
  const t = useTranslate();
  const texts = useLost(missing);
  const [open, setOpen] = useState(false);
  if (open && texts.length === 0) setOpen(false);
  return (
    <>
      {texts.length > 0 && (
        <div className="px-5 pb-2">
          <Button variant="secondary" size="small" className="w-full" onClick={() => setOpen(true)}>
            <FileX aria-hidden="true" className="size-4 shrink-0 text-soft" />
            <span>{t('lost.note', { count: texts.length })}</span>
          </Button>
        </div>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={t('lost.title')}>
        <div className="min-h-0 overflow-y-auto px-5 pb-5">
          <p className="text-sm text-soft">{t('lost.text')}</p>
          <ul className="divide-y divide-line">
            {texts.map((text) => (
              <KeptText key={text.id} body={text.body} onRemove={text.remove} />
            ))}
          </ul>
        </div>
      </Dialog>
    </>
  );
}
