import type { ReactNode } from 'react';
import { takePasted } from '../files/pasted-files.ts';
import type { Attach } from '../files/use-attach-to.ts';
import { newLayer } from '../ui/layer.ts';
import { WhenHere } from '../ui/when-here.tsx';

const dropPlace = newLayer(async () => (await import('../files/drop-place.tsx')).DropPlace);

/** Files fall anywhere on the form within it, and are pasted into any of its boxes. */
export function FilesPlace({ attach, children }: { attach: Attach; children: ReactNode }) {
  return (
    <div data-pane="" className="relative" onPaste={(event) => takePasted(event, attach.take)}>
      <WhenHere layer={dropPlace} props={{ onFiles: attach.take }} />
      {children}
    </div>
  );
}
