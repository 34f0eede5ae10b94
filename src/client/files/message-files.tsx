import { useEffect, useState } from 'react';
import type { Message } from '../../shared/public.ts';
import type { Unsent } from '../messages/entry.ts';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import { sentFilesArea as sent } from './areas.ts';
import { FileBoxes } from './file-boxes.tsx';

const unsent = newLayer(async () => (await import('./unsent-files.tsx')).UnsentFiles);

type Props = {
  message: Message | Unsent;
  /** They stand on the ground of the reader's own messages. */
  mine: boolean;
  failed: boolean;
};

/** The files of a message, as far as they have come. */
export function MessageFiles({ message, mine, failed }: Props) {
  if (message.seq !== null) return message.attachments.length > 0 && <Sent message={message} mine={mine} />;
  if (message.attachmentIds.length === 0) return null;
  return <ShownLayer layer={unsent} props={{ message, failed }} open note={{ coming: null, failed: null }} />;
}

export type SentFilesProps = { message: Pick<Message, 'conversationId' | 'attachments'>; mine: boolean };

/** What shows them comes with the first of them; until then their names stand in their places. */
function Sent(props: SentFilesProps) {
  const [Files, setFiles] = useState(sent.here);
  useEffect(() => {
    void sent.load().then(
      () => setFiles(sent.here),
      () => null,
    );
  }, []);
  if (Files) return <Files {...props} />;
  return <FileBoxes files={props.message.attachments}>{(part) => part.map(({ name }) => name).join(', ')}</FileBoxes>;
}
