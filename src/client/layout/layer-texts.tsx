import type { ReactNode } from 'react';
import { layerWords } from '../i18n/layer-words.ts';
import { Spinner } from '../ui/spinner.tsx';
import { PartTexts } from './part-texts.tsx';

/** What opens above a page, with sentences that the page does without: until they are here it shows that they come, in the room that it will take. */
export function LayerTexts({ room = 'my-16', children }: { room?: string; children: ReactNode }) {
  return (
    <PartTexts parts={layerWords} coming={<Spinner className={`mx-auto ${room} size-6 animate-late text-faint`} />}>
      {children}
    </PartTexts>
  );
}
