export type PresenceShape = 'online' | 'away' | 'offline' | 'unknown';

/** Online is a full disc, away a half one, offline a ring, unknown nothing: told apart without colour. */
export function PresenceMark({ presence, size }: { presence: PresenceShape; size: 'small' | 'normal' | 'large' }) {
  if (presence === 'unknown') return null;
  return (
    <svg viewBox="0 0 12 12" className={`absolute end-0 bottom-0 ${sizes[size]}`} data-presence={presence}>
      <circle cx="6" cy="6" r="6" className="fill-surface forced-colors:fill-[Canvas]" />
      <circle cx="6" cy="6" r="3.4" strokeWidth="1.6" className={rings[presence]} />
      {presence === 'away' && (
        <path d="M6 2.6a3.4 3.4 0 0 1 0 6.8z" className="fill-warn-ink forced-colors:fill-[CanvasText]" />
      )}
    </svg>
  );
}

const rings = {
  online: 'fill-good stroke-good forced-colors:fill-[CanvasText] forced-colors:stroke-[CanvasText]',
  away: 'fill-none stroke-warn-ink forced-colors:stroke-[CanvasText]',
  offline: 'fill-none stroke-edge forced-colors:stroke-[CanvasText]',
};
const sizes = { small: 'size-3', normal: 'size-3.5', large: 'size-5' };
