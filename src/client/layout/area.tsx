import { createElement, useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useLocale } from '../i18n/use-translate.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { LastWords } from './last-words.tsx';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A part of the app that comes by itself. One that did not come is asked for anew the next time that it is shown. */
export type Area<Props extends object> = { load: Load<Props>; here(): ComponentType<Props> | null };

export function newArea<Props extends object>(load: Load<Props>): Area<Props> {
  let coming: Promise<ComponentType<Props>> | null = null;
  let here: ComponentType<Props> | null = null;
  const loadOnce = async () => {
    here = await load().catch((error: unknown) => {
      coming = null;
      throw error;
    });
    return here;
  };
  return { load: () => (coming ??= loadOnce()), here: () => here };
}

type Shown<Props extends object> = {
  area: Area<Props>;
  props: Props;
  /** What stands there until it has come. */
  fallback: ReactNode;
  /** Whether the rest of the page stands around it. */
  within?: boolean;
};

/** Shows an area; where it breaks, or cannot come, only its own place says so, until the reader goes elsewhere. */
export function ShownArea<Props extends object>({ within = false, ...shown }: Shown<Props>) {
  const locale = useLocale();
  const [place] = useLocation();
  return (
    <ErrorBoundary place={place} broken={<LastWords locale={locale} within={within} />}>
      <Inside {...shown} />
    </ErrorBoundary>
  );
}

type Failure = { area: object; error: unknown };

/** Not React's `lazy`: it shows what follows upon a fallback no sooner than 0.3 s after it, and throws at each part that has yet to come. */
function Inside<Props extends object>({ area, props, fallback }: Shown<Props>) {
  const [, setCome] = useState<object>(area);
  const [failure, setFailure] = useState<Failure | null>(null);
  const part = area.here();
  const isHere = part !== null;
  useEffect(() => {
    if (isHere) return undefined;
    let wanted = true;
    area.load().then(
      () => wanted && setCome({}),
      (error: unknown) => wanted && setFailure({ area, error }),
    );
    return () => {
      wanted = false;
    };
  }, [area, isHere]);
  if (failure?.area === area) throw failure.error;
  return part ? createElement(part, props) : fallback;
}
