import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from '../../shared/locales.ts';
import { Button } from '../ui/button.tsx';
import { FullPage } from './full-page.tsx';

type Props = { locale: Locale; children: ReactNode };

/** The last words when something breaks or a part of the page does not come: they are here, not in a catalogue that may be what did not come. */
export class Mishap extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const words = lastWords[this.props.locale];
    return (
      <div role="alert">
        <FullPage title={words.title} text={words.text}>
          <Button onClick={() => location.reload()}>{words.reload}</Button>
        </FullPage>
      </div>
    );
  }
}

const lastWords: Record<Locale, { title: string; text: string; reload: string }> = {
  fr: {
    title: 'Cette page n’a pas pu s’afficher',
    text: 'Rien de ce qui a été envoyé n’est perdu. Rechargez la page ; si cela recommence, prévenez votre établissement.',
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
