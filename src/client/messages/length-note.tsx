import { useTranslate } from '../i18n/use-translate.ts';

const tellWithin = 500;

/** How many characters are left, once it matters; how many too many, for nothing is cut off. */
export function LengthNote({ id, left }: { id: string; left: number }) {
  const t = useTranslate();
  if (left > tellWithin) return <span id={id} hidden />;
  return (
    <p
      id={id}
      role="status"
      className={`mt-1 px-2 text-end text-xs tabular-nums ${left < 0 ? 'font-semibold text-danger-ink' : 'text-soft'}`}
    >
      {left < 0 ? t('composer.over', { count: -left }) : t('composer.left', { count: left })}
    </p>
  );
}
