import { useState } from 'react';
import type { MailTest as Tested } from '../../../shared/mails.ts';
import { isolated } from '../../i18n/isolated.ts';
import type { WordsOf } from '../../i18n/load.ts';
import type { Translate } from '../../i18n/text.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { LoadedTexts } from '../../layout/loaded-texts.tsx';
import { useLive } from '../../live/live.ts';
import { sentenceOf } from '../../live/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSchool } from '../school.ts';

type Shown = { is: 'none' | 'sending' } | { is: 'good' | 'bad'; text: string };

const words: readonly WordsOf[] = ['always', 'inside', 'admin', 'mail'];
/** An SMTP server may take as long as it has for all its answers, and a little more. */
const timeOutMs = 70_000;

/** Sends a mail to whoever presses, and says what stood in the way, if anything did. */
export function MailTest() {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={null}>
      <Test />
    </LoadedTexts>
  );
}

function Test() {
  const t = useTranslate();
  const { client } = useLive();
  const { id: establishmentId } = useSchool();
  const [shown, setShown] = useState<Shown>({ is: 'none' });
  const test = async () => {
    setShown({ is: 'sending' });
    try {
      const tested = await client.admin.testMail.mutate({ establishmentId }, { context: { timeOutMs } });
      setShown({ is: tested.outcome === 'sent' ? 'good' : 'bad', text: wordsOf(tested, t) });
    } catch (error) {
      setShown({ is: 'bad', text: t(sentenceOf(error)) });
    }
  };
  return (
    <section aria-labelledby="mail-test-title" className="space-y-3">
      <h2 id="mail-test-title" className="text-lg font-semibold">
        {t('mailTest.title')}
      </h2>
      <p className="text-sm text-soft">{t('mailTest.text')}</p>
      <Button variant="secondary" busy={shown.is === 'sending'} onClick={() => void test()}>
        {t('mailTest.do')}
      </Button>
      <div role="status" className="text-sm text-soft empty:hidden">
        {shown.is === 'sending' && <p>{t('mailTest.sending')}</p>}
        {shown.is === 'good' && <Notice tone="good">{shown.text}</Notice>}
      </div>
      {shown.is === 'bad' && <ErrorNote>{shown.text}</ErrorNote>}
    </section>
  );
}

function wordsOf(tested: Tested, t: Translate): string {
  if (tested.outcome === 'sent') return t('mailTest.sent', { email: isolated(tested.email) });
  if (tested.outcome !== 'failed') return t(`mailTest.${tested.outcome}`);
  const sentence = t(`mailTest.${tested.what}`);
  return tested.code === null ? sentence : `${sentence} (${tested.code})`;
}
