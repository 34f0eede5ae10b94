import { useEffect, useId, useImperativeHandle } from 'react';
import type { RefObject } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { EveryoneNote } from '../mentions/everyone-note.tsx';
import type { Mentioning } from '../mentions/use-mention-box.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { layerWords } from '../i18n/layer-words.ts';
import type { Completing } from './completing.ts';
import { OfferList, optionId } from './offer-list.tsx';
import { useCompletion } from './use-completion.ts';

export type CompletionProps = {
  box: RefObject<HTMLTextAreaElement | null>;
  handle: RefObject<Completing | null>;
  /** Without it nobody is mentioned there. */
  mentioning: Mentioning | undefined;
};

/** Offers emoji and people for what is typed, above the box, which keeps the focus and is told to a screen reader as what the list belongs to. */
export function Completion(props: CompletionProps) {
  return (
    <PartTexts parts={layerWords}>
      <Offering {...props} />
    </PartTexts>
  );
}

function Offering({ box, handle, mentioning }: CompletionProps) {
  const t = useTranslate();
  const listId = useId();
  const { kind, offered, at, press, look, take, close } = useCompletion(box, mentioning);
  useImperativeHandle(handle, () => ({ press, look, close }));
  const marked = offered.length > 0 ? optionId(listId, at) : null;
  useEffect(() => (marked === null ? undefined : belongTogether(box.current!, listId, marked)), [box, listId, marked]);
  const count = offered.length;
  return (
    <>
      {mentioning?.isForAll && <EveryoneNote conversation={mentioning.conversation} />}
      <VisuallyHidden>
        <span role="status">{kind && count > 0 && t(`${kind}.offered`, { count })}</span>
      </VisuallyHidden>
      {kind && count > 0 && <OfferList {...{ offered, at }} id={listId} label={t(`composer.${kind}`)} onTake={take} />}
    </>
  );
}

/** A box is a combobox only as long as something is offered: otherwise it would be read out as one to whoever writes a letter. */
function belongTogether(box: HTMLTextAreaElement, listId: string, marked: string): () => void {
  const said = {
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': listId,
    'aria-activedescendant': marked,
  };
  for (const [name, value] of Object.entries(said)) box.setAttribute(name, value);
  return () => Object.keys(said).forEach((name) => box.removeAttribute(name));
}
