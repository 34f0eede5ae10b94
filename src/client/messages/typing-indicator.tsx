import { memo, useEffect, useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { typingText } from './typing-text.ts';

/** So long nobody must have written before it is said again that somebody does. */
const quietMs = 15_000;

/** Who is writing: one by name, two by name, more as several. The dots move only for those who like movement. Said aloud when it begins, and not each time that somebody pauses or joins in. */
export const TypingIndicator = memo(function TypingIndicator({ names }: { names: string[] }) {
  const t = useTranslate();
  const text = names.length > 0 ? typingText(names, t) : '';
  return (
    <div className="flex h-6 shrink-0 items-center gap-2 px-1 text-sm text-soft short:h-0 short:overflow-visible">
      <VisuallyHidden>
        <span role="status">{useBeginning(text)}</span>
      </VisuallyHidden>
      {text && (
        <span aria-hidden="true" className="flex min-w-0 items-center gap-2">
          <span className="flex items-center gap-1">
            {delays.map((delay) => (
              <span
                key={delay}
                className={`size-1.5 animate-bounce rounded-full bg-soft motion-reduce:animate-none forced-colors:bg-[CanvasText] ${delay}`}
              />
            ))}
          </span>
          <span className="truncate">{text}</span>
        </span>
      )}
    </div>
  );
});

/** The first of these texts until none has come for a while. */
function useBeginning(text: string): string {
  const [begun, setBegun] = useState(text);
  if (text && !begun) setBegun(text);
  useEffect(() => {
    if (text) return undefined;
    const timer = setTimeout(() => setBegun(''), quietMs);
    return () => clearTimeout(timer);
  }, [text]);
  return begun;
}

const delays = ['[animation-delay:-300ms]', '[animation-delay:-150ms]', '[animation-delay:0ms]'];
