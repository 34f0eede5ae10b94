import { useState } from 'react';
import type { Translate } from '../i18n/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { focusWords } from '../push/help-words.ts';
import { testHere } from '../push/test-here.ts';
import type { Tested } from '../push/test-here.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Notice } from '../ui/notice.tsx';

type Shown = { is: 'none' | 'sending' } | { is: 'good' | 'bad'; text: string };

/** Sends one the whole way, and says where it stopped if it did. */
export function PushTest() {
  const t = useTranslate();
  const { client } = useLive();
  const [shown, setShown] = useState<Shown>({ is: 'none' });
  const test = async () => {
    setShown({ is: 'sending' });
    try {
      const tested = await testHere(client);
      setShown({ is: tested.outcome === 'arrived' ? 'good' : 'bad', text: wordsOf(tested, t) });
    } catch (error) {
      setShown({ is: 'bad', text: t(sentenceOf(error)) });
    }
  };
  return (
    <div id="push-test" className="space-y-3">
      <Button variant="secondary" size="small" busy={shown.is === 'sending'} onClick={() => void test()}>
        {t('push.test')}
      </Button>
      <div role="status" className="text-sm text-soft empty:hidden">
        {shown.is === 'sending' && <p>{t('push.test.sending')}</p>}
        {shown.is === 'good' && <Notice tone="good">{shown.text}</Notice>}
      </div>
      {shown.is === 'bad' && <ErrorNote>{shown.text}</ErrorNote>}
    </div>
  );
}

function wordsOf(tested: Tested, t: Translate): string {
  const { outcome } = tested;
  if (outcome === 'refused') return t('push.test.refused', { text: String(tested.status) });
  // An address that the server must not ask is one that it does not reach.
  if (outcome === 'addressRefused') return t('push.test.notReachable');
  if (outcome === 'arrived' || outcome === 'silent') return `${t(`push.test.${outcome}`)} ${t(focusWords())}`;
  return t(`push.test.${outcome}`);
}
