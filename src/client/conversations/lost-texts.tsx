import { FileX } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';
import { useLost } from './use-lost.ts';
import type { LostText } from './use-lost.ts';

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
              <Text key={text.id} text={text} />
            ))}
          </ul>
        </div>
      </Dialog>
    </>
  );
}

function Text({ text: { body, remove } }: { text: LostText }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const quote = useRef<HTMLQuoteElement>(null);
  const copy = async () => {
    if (quote.current && (await copied(body, quote.current))) toast({ tone: 'good', text: t('lost.copied') });
  };
  const ask = async () => {
    const question = { title: t('message.deleteTitle'), text: t('message.deleteText'), stayLabel: t('message.keep') };
    if (await confirm({ ...question, doLabel: t('message.delete') })) remove();
  };
  return (
    <li className="py-3">
      <blockquote ref={quote} dir="auto" className="wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
        {body}
      </blockquote>
      <div className="mt-1 flex justify-end gap-1">
        <Button variant="quiet" size="small" onClick={() => void copy()}>
          {t('lost.copy')}
        </Button>
        <Button variant="quiet" size="small" className="text-danger-ink!" onClick={() => void ask()}>
          {t('message.delete')}
        </Button>
      </div>
    </li>
  );
}

/** Without https a page may not write to the clipboard: the text is then selected, to be copied by hand. */
async function copied(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}
