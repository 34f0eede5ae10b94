import { useRef } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useMentions } from '../mentions/mention-names.ts';
import { named } from '../mentions/named.ts';
import { copyText } from '../messages/copy-text.ts';
import { Button } from '../ui/button.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';

type Props = { body: string; onAdd?: { label: string; press(): void }; onRemove(): void };

/** A text that waits for its author: to be copied, deleted, or added to what they write. */
export function KeptText({ body, onAdd, onRemove }: Props) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  // Who was mentioned where the reader no longer is, is theirs to know no longer.
  const shown = named(body, useMentions().nameOf);
  const quote = useRef<HTMLQuoteElement>(null);
  const copy = async () => {
    if (quote.current && (await copied(shown, quote.current))) toast({ tone: 'good', text: t('lost.copied') });
  };
  const ask = async () => {
    const question = { title: t('message.deleteTitle'), text: t('message.deleteText'), stayLabel: t('message.keep') };
    if (await confirm({ ...question, doLabel: t('message.delete') })) onRemove();
  };
  return (
    <li className="py-3">
      <blockquote ref={quote} dir="auto" className="wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
        {shown}
      </blockquote>
      <div className="mt-1 flex flex-wrap justify-end gap-1">
        <Button variant="quiet" size="small" onClick={() => void copy()}>
          {t('lost.copy')}
        </Button>
        <Button variant="quiet" size="small" className="text-danger-ink!" onClick={() => void ask()}>
          {t('message.delete')}
        </Button>
        {onAdd && (
          <Button variant="secondary" size="small" onClick={onAdd.press}>
            {onAdd.label}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What the page may not copy is selected, to be copied by hand. */
async function copied(text: string, shown: HTMLElement): Promise<boolean> {
  const isCopied = await copyText(text);
  if (!isCopied) getSelection()?.selectAllChildren(shown);
  return isCopied;
}
