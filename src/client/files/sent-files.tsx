import { useState } from 'react';
import type { Attachment } from '../../shared/public.ts';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import { FileBoxes } from './file-boxes.tsx';
import { FileCard } from './file-card.tsx';
import type { SentFilesProps } from './message-files.tsx';
import { Picture } from './picture.tsx';
import { PictureGrid } from './picture-grid.tsx';
import { Listened, Watched } from './played.tsx';

const viewer = newLayer(async () => (await import('./viewer.tsx')).Viewer);

/** Pictures to look at, what is listened to or watched where it stands, and cards of all others, to download. */
export function SentFiles({ message: { attachments, conversationId }, mine }: SentFilesProps) {
  const [looked, setLooked] = useState<string | null>(null);
  const close = () => setLooked(null);
  const show = (file: Attachment) =>
    file.image ? <Picture key={file.id} file={file} onOpen={() => setLooked(file.id)} /> : <OtherFile file={file} />;
  return (
    <>
      <FileBoxes files={attachments}>
        {(part) => (
          <div className={`size-full ${mine ? 'bg-on-mine/10' : 'bg-surface/60'}`}>
            {part.length > 1 ? <PictureGrid>{part.map(show)}</PictureGrid> : show(part[0])}
          </div>
        )}
      </FileBoxes>
      <ShownLayer
        layer={viewer}
        props={{ conversationId, attachments, looked, onLook: setLooked, onClose: close }}
        open={looked !== null}
        onClose={close}
      />
    </>
  );
}

function OtherFile({ file }: { file: Attachment }) {
  if (file.mediaType.startsWith('audio/')) return <Listened file={file} />;
  if (file.mediaType.startsWith('video/')) return <Watched file={file} />;
  return <FileCard file={file} />;
}
