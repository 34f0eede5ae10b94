import { useEffect, useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { tellWithin } from './tell-within.ts';

const restMs = 1_000;

/** How many characters are left, once it matters; how many too many, for nothing is cut off. Said aloud in round numbers as long as there is room: not every letter is news. */
export function LengthNote({ id, left }: { id: string; left: number }) {
  const t = useTranslate();
  const say = (count: number) => (count < 0 ? t('composer.over', { count: -count }) : t('composer.left', { count }));
  const text = left > tellWithin ? '' : say(rounded(left));
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      {left > tellWithin ? (
        <span id={id} hidden />
      ) : (
        <p
          id={id}
          className={`mt-1 px-2 text-end text-xs tabular-nums ${left < 0 ? 'font-semibold text-danger-ink' : 'text-soft'}`}
        >
          {say(left)}
        </p>
      )}
      <VisuallyHidden>
        <span role="status">{told}</span>
      </VisuallyHidden>
    </>
  );
}

/** Down to the hundred, and near the end to the ten. */
function rounded(left: number): number {
  if (left <= 20) return left;
  const step = left > 100 ? 100 : 10;
  return Math.floor(left / step) * step;
}
