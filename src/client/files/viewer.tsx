import type { KeyboardEvent } from 'react';
import type { Attachment } from '../../shared/public.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useUi } from '../ui/ui-context.ts';
import { WholeWindow } from '../ui/whole-window.tsx';
import { fileWords } from './file-words.ts';
import { usePictures } from './use-pictures.ts';
import { PictureStrip } from './picture-strip.tsx';
import { ViewerActions } from './viewer-actions.tsx';

export type ViewerProps = {
  conversationId: string;
  attachments: readonly Attachment[];
  /** The picture that is looked at; null for none. */
  looked: string | null;
  onLook(id: string): void;
  onClose(): void;
};

/** The pictures of a conversation in the whole window, one after the other: by the arrows, by swiping, by buttons. */
export function Viewer(props: ViewerProps) {
  return (
    <PartTexts parts={fileWords}>
      <Pictures {...props} />
    </PartTexts>
  );
}

function Pictures({ conversationId, attachments, looked, onLook, onClose }: ViewerProps) {
  const { direction } = useUi();
  const pictures = usePictures(conversationId, attachments);
  const at = pictures.findIndex(({ id }) => id === looked);
  const picture = pictures[at];
  const go = (by: number) => {
    const next = pictures[at + by];
    if (next) onLook(next.id);
  };
  const press = (event: KeyboardEvent) => {
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    go(event.key === forward ? 1 : -1);
  };
  return (
    <WholeWindow
      // Its message was deleted meanwhile: there is nothing to look at.
      open={picture !== undefined}
      onClose={onClose}
      onKeyDown={press}
      title={picture && <Title name={picture.name} at={at} of={pictures.length} />}
      actions={picture && <ViewerActions picture={picture} />}
    >
      {picture && <PictureStrip pictures={pictures} at={at} onLook={onLook} onGo={go} />}
    </WholeWindow>
  );
}

function Title({ name, at, of }: { name: string; at: number; of: number }) {
  return (
    <>
      <bdi className="truncate">{name}</bdi>
      {of > 1 && <span className="shrink-0 text-sm font-normal text-soft tabular-nums">{`${at + 1} / ${of}`}</span>}
    </>
  );
}
