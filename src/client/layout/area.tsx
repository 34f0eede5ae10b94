import { createElement, lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useLocale } from '../i18n/use-translate.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { LastWords } from './last-words.tsx';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A part of the app that comes by itself. One that did not come is asked for anew the next time that it is shown. */
export type Area<Props extends object> = { load: Load<Props>; present(): ComponentType<Props>; forget(): void };

export function newArea<Props extends object>(load: Load<Props>): Area<Props> {
  let coming: Promise<ComponentType<Props>> | null = null;
  let shown: ComponentType<Props> | null = null;
  const loadOnce = () => {
    coming ??= load().catch((error: unknown) => {
      coming = null;
      throw error;
    });
    return coming;
  };
  return {
    load: loadOnce,
    present: () => (shown ??= lazy(async () => ({ default: await loadOnce() })) as ComponentType<Props>),
    // Not as soon as it failed: React asks once more before it gives up, and would then begin anew without end.
    forget: () => void (shown = null),
  };
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
export function ShownArea<Props extends object>({ area, props, fallback, within = false }: Shown<Props>) {
  const locale = useLocale();
  const [place] = useLocation();
  return (
    <ErrorBoundary place={place} broken={<LastWords locale={locale} within={within} />} onBroken={area.forget}>
      <Suspense fallback={fallback}>
        <Inside area={area} props={props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Below the boundary: there the area that failed is left, and the next one taken up. */
function Inside<Props extends object>({ area, props }: Pick<Shown<Props>, 'area' | 'props'>) {
  return createElement(area.present(), props);
}
