import type { Attachment } from '../../shared/public.ts';
import { fileAddress } from './file-address.ts';
import { FileCard } from './file-card.tsx';

/** What is listened to where it stands; nothing of it comes before it is played. */
export function Listened({ file }: { file: Attachment }) {
  return (
    <>
      <FileCard file={file} />
      <audio controls preload="none" src={fileAddress(file)} aria-label={file.name} className="h-10 w-full px-1" />
    </>
  );
}

/** What is watched where it stands, of which one moment comes before. */
export function Watched({ file }: { file: Attachment }) {
  return (
    <video
      controls
      playsInline
      preload="metadata"
      src={fileAddress(file)}
      aria-label={file.name}
      className="size-full"
    />
  );
}
