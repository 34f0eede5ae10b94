import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';

/** Who is writing: one by name, two by name, more as several. The dots move only for those who like movement. */
export function TypingIndicator({ names }: { names: string[] }) {
  const t = useTranslate();
  return (
    <p role="status" className="flex h-6 shrink-0 items-center gap-2 px-1 text-sm text-soft">
      {names.length > 0 && (
        <>
          <span aria-hidden="true" className="flex items-center gap-1">
            {delays.map((delay) => (
              <span
                key={delay}
                className={`size-1.5 animate-bounce rounded-full bg-soft motion-reduce:animate-none forced-colors:bg-[CanvasText] ${delay}`}
              />
            ))}
          </span>
          <span className="truncate">{sentence(names, t)}</span>
        </>
      )}
    </p>
  );
}

const delays = ['[animation-delay:-300ms]', '[animation-delay:-150ms]', '[animation-delay:0ms]'];

function sentence([first = '', second = '', ...more]: string[], t: Translate): string {
  if (more.length > 0) return t('typing.many');
  if (second) return t('typing.two', { first: isolated(first), second: isolated(second) });
  return t('typing.one', { name: isolated(first) });
}
