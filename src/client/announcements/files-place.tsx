import type { ReactNode } from 'react';
import { DropPlace } from '../files/drop-place.tsx';
import { takePasted } from '../files/pasted-files.ts';
import type { Attach } from '../files/use-attach-to.ts';

/** Files fall anywhere on the form within it, and are pasted into any of its boxes. */
export function FilesPlace({ attach, children }: { attach: Attach; children: ReactNode }) {
  return (
    <div data-pane="" className="relative" onPaste={(event) => takePasted(event, attach.take)}>
      <DropPlace onFiles={attach.take} />
      {children}
    </div>
  );
}
