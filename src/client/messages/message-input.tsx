import { SendHorizontal } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { bodyOf, charactersOf } from '../../shared/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLimits } from '../session/use-limits.ts';
import { shortcutOf } from '../shortcuts/shortcut-of.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { LengthNote } from './length-note.tsx';
import { focusNewestMessage } from './use-message-focus.ts';

export type MessageInputProps = {
  text: string;
  placeholder?: string;
  /** Why one may not write here; the box is then disabled and says so. */
  disabledReason?: string | null;
  /** What the reader can do about that. */
  wayOut?: ReactNode;
  /** The id of what says who will read it. */
  audienceId?: string | undefined;
  onText(text: string): void;
  onSend(body: string): void;
  onBlur?(): void;
};

/** Where one writes. Enter sends, Shift+Enter breaks the line; on a touch screen Enter breaks the line and the button sends. From the empty box ↑ leads to the messages. */
export function MessageInput({ text, placeholder, disabledReason = null, wayOut, ...more }: MessageInputProps) {
  const { audienceId, onText, onSend, onBlur } = more;
  const t = useTranslate();
  const { bodyCharacters } = useLimits();
  const box = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const body = bodyOf(text);
  const length = charactersOf(body);
  const sendable = disabledReason === null && length > 0 && length <= bodyCharacters;
  // Where there is a keyboard one opens a conversation to write; on a touch screen the keys would cover it.
  useEffect(() => {
    if (isTouch()) return;
    box.current?.focus({ preventScroll: true });
    // A draft goes on at its end; a box that is filled on being made has its caret before the first letter.
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, []);
  const send = () => {
    if (sendable) onSend(body);
    box.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const shortcut = shortcutOf(event.nativeEvent, 'composer');
    if (shortcut === 'composer.messages' && text === '' && focusNewestMessage()) event.preventDefault();
    if (shortcut !== 'composer.send' || breaksLine(event)) return;
    event.preventDefault();
    send();
  };
  if (disabledReason !== null)
    return (
      <p className="rounded-2xl bg-sunken px-4 py-3 text-center text-sm text-pretty text-soft">
        {disabledReason} {wayOut}
      </p>
    );
  return (
    <div>
      <div className="flex items-end gap-1 rounded-3xl border border-edge/60 bg-raised ps-4 pe-1 focus-within:border-accent-ink focus-within:ring-1 focus-within:ring-accent-ink">
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
            onChange={(event) => onText(event.target.value)}
            onKeyDown={press}
            onBlur={onBlur}
            className="col-start-1 row-start-1 w-full min-w-0 resize-none bg-transparent placeholder:truncate leading-6 outline-none"
          />
        </GrowingBox>
        <IconButton
          label={t('composer.send')}
          icon={SendHorizontal}
          variant={sendable ? 'primary' : 'quiet'}
          disabled={!sendable}
          onClick={send}
          className="my-0.5 scale-90 rtl:-scale-x-90"
        />
      </div>
      <LengthNote id={noteId} left={bodyCharacters - length} />
    </div>
  );
}

/** As high as its text, up to a limit: an unseen copy of the text beneath the box has the height that it needs. */
function GrowingBox({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="my-2.5 grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)]">
      <div
        aria-hidden="true"
        className="invisible col-start-1 row-start-1 max-h-48 min-h-6 overflow-hidden short:max-h-18 leading-6 wrap-anywhere whitespace-pre-wrap"
      >
        {`${text} `}
      </div>
      {children}
    </div>
  );
}

/** With the keys on the screen Enter begins a line, and the button sends. */
function breaksLine({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && isTouch() && isKeyboardOnScreen();
}

function isTouch(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

/** Keys on the screen take a third of its height or more. A tablet whose window is nearly as high as the screen has a keyboard of its own. */
function isKeyboardOnScreen(): boolean {
  const { visualViewport, screen } = window;
  if (!visualViewport) return true;
  const portrait = window.matchMedia('(orientation: portrait)').matches;
  // Some systems turn these two with the device, some do not.
  const height = (portrait ? Math.max : Math.min)(screen.width, screen.height);
  return visualViewport.height * visualViewport.scale < height * 0.7;
}
