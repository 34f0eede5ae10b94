import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from '../../shared/locales.ts';
import { LastWords } from './last-words.tsx';

type Props = { locale: Locale; children: ReactNode };

/** Where something breaks, or a part of the page could not be fetched, the page says so. */
export class Mishap extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <LastWords locale={this.props.locale} /> : this.props.children;
  }
}
