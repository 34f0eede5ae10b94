import { useState } from 'react';
import type { MailChoice } from '../../shared/mails.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { sentenceOf } from '../live/outcome.ts';
import { MailPaceChoice } from '../settings/mail-pace.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Notice } from '../ui/notice.tsx';

type Shown = { is: 'none' | 'saving' | 'saved' } | { is: 'failed'; text: string };

/** What is chosen holds once it was pressed; where that fails it stays chosen, to be pressed again. */
export function MailChoiceForm({ token, first }: { token: string; first: MailChoice }) {
  const t = useTranslate();
  const [choice, setChoice] = useState(first);
  const [shown, setShown] = useState<Shown>({ is: 'none' });
  const save = async () => {
    setShown({ is: 'saving' });
    try {
      const { httpClient } = await import('./http-client.ts');
      await httpClient.auth.setMailChoice.mutate({ token, ...choice });
      setShown({ is: 'saved' });
    } catch (error) {
      setShown({ is: 'failed', text: t(sentenceOf(error)) });
    }
  };
  const choose = (next: Partial<MailChoice>) => {
    setChoice({ ...choice, ...next });
    setShown({ is: 'none' });
  };
  return (
    <div className="space-y-5">
      <MailPaceChoice {...choice} onChange={choose} />
      {shown.is === 'failed' && <ErrorNote>{shown.text}</ErrorNote>}
      <div role="status" className="empty:hidden">
        {shown.is === 'saved' && (
          <Notice tone="good">{t(choice.pace === 'off' ? 'mailChoice.ended' : 'mailChoice.saved')}</Notice>
        )}
      </div>
      <Button className="min-h-12 w-full" busy={shown.is === 'saving'} onClick={() => void save()}>
        {t('mailChoice.save')}
      </Button>
    </div>
  );
}
