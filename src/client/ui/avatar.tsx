import { avatarGround, initials } from './avatar-colours.ts';
import { PresenceMark } from './presence-mark.tsx';
import type { PresenceShape } from './presence-mark.tsx';

export type AvatarProps = {
  name: string;
  /** Draws the colour; the person's id, so that a new name keeps it. */
  seed: string;
  size?: 'small' | 'normal' | 'large';
  presence?: PresenceShape;
};

/** Decorative: the name stands beside it, and whoever shows presence says it in words too. */
export function Avatar({ name, seed, size = 'normal', presence }: AvatarProps) {
  return (
    <span aria-hidden="true" className={`relative inline-flex shrink-0 select-none ${sizes[size]}`}>
      <span
        className={`flex size-full items-center justify-center rounded-full font-semibold text-white contrast-more:bg-ink contrast-more:text-canvas forced-colors:border ${avatarGround(seed)}`}
      >
        {initials(name)}
      </span>
      {presence && <PresenceMark presence={presence} size={size} />}
    </span>
  );
}

const sizes = { small: 'size-8 text-xs', normal: 'size-11 text-sm', large: 'size-16 text-xl' };
