import { Component } from 'react';
import type { ReactNode } from 'react';

type Props = {
  /** What is shown; another one is tried again: what broke on one page need not break on the next. */
  place: string;
  broken: ReactNode;
  children: ReactNode;
};

/** Where something breaks, or a part of the page could not be fetched, that is said in its place, until the reader goes elsewhere. */
export class ErrorBoundary extends Component<Props, { brokenAt: string | null }> {
  override state: { brokenAt: string | null } = { brokenAt: null };

  static getDerivedStateFromError() {
    return { brokenAt: '' };
  }

  static getDerivedStateFromProps({ place }: Props, { brokenAt }: { brokenAt: string | null }) {
    if (brokenAt === null) return null;
    if (brokenAt === '') return { brokenAt: place };
    return brokenAt === place ? null : { brokenAt: null };
  }

  override render() {
    return this.state.brokenAt === null ? this.props.children : this.props.broken;
  }
}
