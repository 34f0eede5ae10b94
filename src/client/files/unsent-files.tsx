import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import type { Unsent } from '../messages/entry.ts';
import type { ChosenFile } from './chosen-file.ts';
import { ChosenRow } from './chosen-row.tsx';
import { FileBoxes } from './file-boxes.tsx';
import { fileWords } from './file-words.ts';
import { PictureGrid } from './picture-grid.tsx';
import { UnsentPicture } from './unsent-picture.tsx';

export type UnsentFilesProps = { message: Unsent; failed: boolean };

/** The files of a message that the server does not have yet, as they will look, and how far they have come; where one was refused, which, and the way out of it. */
export function UnsentFiles(props: UnsentFilesProps) {
  return (
    <PartTexts parts={fileWords}>
      <Faces {...props} />
    </PartTexts>
  );
}

function Faces({ message: { id, attachmentIds }, failed }: UnsentFilesProps) {
  const { files, outbox } = useLive();
  const all = useStore(files.store, (some) => some);
  const own = attachmentIds.flatMap((fileId) => all.find((file) => file.id === fileId) ?? []);
  if (failed)
    return (
      <ul className="mt-0.5 mb-1 space-y-1">
        {own.map((file) => (
          <li key={file.id} className="max-w-full" style={{ width: '20rem' }}>
            <ChosenRow file={file} onRemove={() => outbox.leaveOut(id, file.id)} />
          </li>
        ))}
      </ul>
    );
  return (
    <FileBoxes files={own.map((file) => ({ ...file, image: file.shape }))}>
      {(part) => (part.length > 1 ? <PictureGrid>{part.map(show)}</PictureGrid> : show(part[0]))}
    </FileBoxes>
  );
}

function show(file: ChosenFile) {
  return file.shape ? <UnsentPicture key={file.id} file={file} /> : <ChosenRow file={file} />;
}
