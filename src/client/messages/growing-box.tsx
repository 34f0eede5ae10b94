import type { ReactNode } from 'react';

/** As high as its text, up to a limit: by itself where the browser can do that, elsewhere an unseen copy of the text beneath the box has the height that it needs. */
export function GrowingBox({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="my-2.5 grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] [contain:layout_style]">
      {!growsByItself && (
        <div
          aria-hidden="true"
          className="invisible col-start-1 row-start-1 max-h-48 min-h-6 overflow-hidden short:max-h-18 leading-6 wrap-anywhere whitespace-pre-wrap"
        >
          {`${text} `}
        </div>
      )}
      {children}
    </div>
  );
}

const growsByItself = typeof CSS === 'object' && CSS.supports('field-sizing', 'content');
