import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { bodyOf, charactersOf } from '../../shared/text.ts';
import type { Completing } from '../composing/completing.ts';
import type { Attached } from '../files/attached-of.ts';
import { takePasted } from '../files/pasted-files.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { LaterButtonProps } from '../later/later-button.tsx';
import type { Mentioning } from '../mentions/use-mention-box.ts';
import { useLimits } from '../session/use-limits.ts';
import { applyFormat, EmojiButton, FormatToggle, FormatTools, useFormatBar } from './composer-tools.tsx';
import { newLayer } from '../ui/layer.ts';
import { WhenHere } from '../ui/when-here.tsx';
import { GrowingBox } from './growing-box.tsx';
import { LengthLeft } from './length-left.tsx';
import { pressKey } from './press-key.ts';
import { SendButton } from './send-button.tsx';
import { useOpeningFocus } from './use-opening-focus.ts';
import { focusNewestMessage } from './use-message-focus.ts';

export type MessageInputProps = {
  text: string;
  /** What is sent for that, where it is not the text itself. */
  body?: string;
  /** Without it nobody is mentioned. */
  mentioning?: Mentioning;
  placeholder?: string;
  /** Why one may not write here; the box is then disabled and says so. */
  disabledReason?: string | null;
  /** What the reader can do about that. */
  wayOut?: ReactNode;
  /** The id of what says who will read it. */
  audienceId?: string | undefined;
  /** For the button that sends it at another time; without it there is none. */
  later?: LaterButtonProps | null;
  /** What the button and Enter do: send what was written, or put it in the place of a message. */
  sends?: 'message' | 'change';
  /** It is on its way: a second press does nothing. */
  busy?: boolean;
  /** A message with files needs no words. */
  attached?: Attached;
  attachButton?: ReactNode;
  onText(text: string, caret: number): void;
  /** Files that were pasted. */
  onFiles?(files: File[]): void;
  onSend(body: string): void;
  /** Esc: leaves the message that is answered or changed; says whether there was one. */
  onCancel?(): boolean;
  /** ↑ in the empty box: begins to change the last message; says whether it did. */
  onChangeLast?(): boolean;
  onBlur?(): void;
};

const laterLayer = newLayer(async () => (await import('../later/later-button.tsx')).LaterButton);
/** Nobody types a name before they first used the page: what completes one comes with what opens above it. */
const completion = newLayer(async () => (await import('../composing/completion.tsx')).Completion);

/** Where one writes. Enter sends, Shift+Enter breaks the line; on a touch screen Enter breaks the line and the button sends. From the empty box ↑ changes one's last message, or leads to it where it is too late for that. */
export function MessageInput({ text, placeholder, disabledReason = null, wayOut, ...more }: MessageInputProps) {
  const {
    audienceId,
    later,
    sends = 'message',
    busy = false,
    attached = 'none',
    attachButton,
    onFiles,
    onText,
    onSend,
    onCancel,
    onChangeLast,
    onBlur,
  } = more;
  const t = useTranslate();
  const { bodyCharacters } = useLimits();
  const box = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const barId = useId();
  const bar = useFormatBar();
  const completing = useRef<Completing>(null);
  const body = bodyOf(more.body ?? text);
  const length = charactersOf(body);
  const isSaid = (length > 0 || attached === 'some') && attached !== 'refused';
  const sendable = disabledReason === null && !busy && isSaid && length <= bodyCharacters;
  useOpeningFocus(box);
  const send = () => {
    if (sendable) onSend(body);
    box.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (completing.current?.press(event)) return;
    pressKey(event, {
      send,
      format: (format) => applyFormat(box.current!, format),
      cancel: onCancel,
      goToLast: text === '' && sends === 'message' ? () => onChangeLast?.() || focusNewestMessage() : undefined,
    });
  };
  if (disabledReason !== null)
    return (
      <p className="rounded-2xl bg-sunken px-4 py-3 text-center text-sm text-pretty text-soft">
        {disabledReason} {wayOut}
      </p>
    );
  return (
    <div>
      {bar.shown && <FormatTools id={barId} box={box} />}
      <WhenHere layer={completion} props={{ box, handle: completing, mentioning: more.mentioning }} />
      <div className="flex items-end gap-1 rounded-3xl border border-edge/60 bg-raised ps-4 pe-1 focus-within:border-accent-ink focus-within:ring-1 focus-within:ring-accent-ink forced-colors:focus-within:outline-2">
        {attachButton}
        <GrowingBox text={text}>
          <textarea
            ref={box}
            rows={1}
            // An empty box has no direction of its own, and its placeholder would be set in the wrong one.
            dir={text === '' ? undefined : 'auto'}
            value={text}
            placeholder={placeholder}
            aria-label={t('composer.label')}
            aria-describedby={audienceId ? `${audienceId} ${noteId}` : noteId}
            enterKeyHint="enter"
            aria-autocomplete="list"
            onChange={({ target }) => onText(target.value, target.selectionStart)}
            onSelect={() => completing.current?.look()}
            onPaste={onFiles && ((event) => takePasted(event, onFiles))}
            onKeyDown={press}
            onBlur={() => {
              completing.current?.close();
              onBlur?.();
            }}
            className="col-start-1 row-start-1 max-h-48 min-h-6 w-full min-w-0 resize-none bg-transparent placeholder:truncate leading-6 outline-none [field-sizing:content] short:max-h-18"
          />
        </GrowingBox>
        <EmojiButton box={box} className="my-0.5 hidden @2xl:block" />
        <FormatToggle barId={barId} shown={bar.shown} onToggle={bar.toggle} />
        {later && <WhenHere layer={laterLayer} props={later} />}
        <SendButton sends={sends} sendable={sendable} onSend={send} />
      </div>
      <LengthLeft id={noteId} left={bodyCharacters - length} />
    </div>
  );
}
