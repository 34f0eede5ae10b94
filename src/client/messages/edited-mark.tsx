import type { MouseEventHandler } from 'react';
import { clock, dayAndClock, dayKey, fullWhen } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';

type Props = {
  createdAt: Date;
  editedAt: Date;
  zone: Zone;
  onMine: boolean;
  /** Asks what it said before, where the reader may know it. */
  onVersions?: MouseEventHandler | undefined;
};

/** That a message was changed, and when. */
export function EditedMark({ createdAt, editedAt, zone, onMine, onVersions }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const isSameDay = dayKey(createdAt, zone) === dayKey(editedAt, zone);
  const time = (isSameDay ? clock : dayAndClock)(editedAt, locale, zone);
  const said = <bdi>{t('message.edited', { time })}</bdi>;
  const when = fullWhen(editedAt, locale, zone);
  if (!onVersions) return <span title={when}>{said}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup="dialog"
      title={`${when} · ${t('versions.ask')}`}
      onClick={onVersions}
      className={`-my-1 rounded-md py-1 underline decoration-dotted underline-offset-2 pointer-coarse:-my-3 pointer-coarse:py-3 ${onMine ? 'outline-on-mine' : ''}`}
    >
      {said}
    </button>
  );
}
