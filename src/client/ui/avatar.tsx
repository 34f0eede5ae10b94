import type { CSSProperties } from 'react';
import { avatarGround, initials } from './avatar-colours.ts';
import { PresenceMark } from './presence-mark.tsx';
import type { PresenceShape } from './presence-mark.tsx';

export type AvatarProps = {
  name: string;
  /** Draws the colour; the person's id, so that a new name keeps it. */
  seed: string;
  /** The id of their photo, which lies over their initials once it is there. */
  photo?: string | null | undefined;
  size?: 'small' | 'normal' | 'large';
  presence?: PresenceShape;
};

/** Decorative: the name stands beside it, and whoever shows presence says it in words too. */
export function Avatar({ name, seed, photo, size = 'normal', presence }: AvatarProps) {
  return (
    <span aria-hidden="true" className={`relative inline-flex shrink-0 select-none ${sizes[size]}`}>
      <span
        className="flex size-full items-center justify-center rounded-full bg-(--ground) font-semibold text-white contrast-more:bg-ink contrast-more:text-canvas forced-colors:border"
        style={{ '--ground': avatarGround(seed) } as CSSProperties}
      >
        {initials(name)}
      </span>
      {photo && (
        <img
          key={photo}
          src={`/photos/${photo}`}
          alt=""
          loading="lazy"
          onError={({ currentTarget }) => (currentTarget.hidden = true)}
          className="pointer-events-none absolute inset-0 size-full rounded-full"
        />
      )}
      {presence && <PresenceMark presence={presence} size={size} />}
    </span>
  );
}

const sizes = { small: 'size-8 text-xs', normal: 'size-11 text-sm', large: 'size-16 text-xl' };
