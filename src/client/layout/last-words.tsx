import type { Locale } from '../../shared/locales.ts';
import { Button } from '../ui/button.tsx';
import { FullPage } from './full-page.tsx';
import { Statement } from './statement.tsx';

type Props = {
  locale: Locale;
  /** Whether the rest of the page stands around it. */
  within?: boolean;
};

/** For when something breaks or a part of the page does not come: they are here, not in a catalogue that may be what did not come. */
export function LastWords({ locale, within = false }: Props) {
  const { title, text, reload } = words[locale];
  const Frame = within ? Statement : FullPage;
  return (
    <div role="alert" className={within ? 'flex h-full' : undefined}>
      <Frame title={title} text={text}>
        <Button onClick={() => location.reload()}>{reload}</Button>
      </Frame>
    </div>
  );
}
const words: Record<Locale, { title: string; text: string; reload: string }> = {
  fr: {
    title: 'Cette page n’a pas pu s’afficher',
    text: 'Rien de ce qui a été envoyé n’est perdu. Rechargez la page\u00a0; si cela recommence, prévenez votre établissement.',
    reload: 'Recharger la page',
  },
  en: {
    title: 'This page could not be shown',
    text: 'Nothing that was sent is lost. Reload the page; if it happens again, tell your school.',
    reload: 'Reload the page',
  },
  ar: {
    title: 'تعذّر عرض هذه الصفحة',
    text: 'لم يضع شيء مما أُرسل. أعد تحميل الصفحة، وإن تكرر الأمر فأخبر مدرستك.',
    reload: 'أعد تحميل الصفحة',
  },
};
