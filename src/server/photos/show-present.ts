import { shareInAll } from '../account/share-in-all.ts';
import type { MemberContext } from '../context.ts';
import { ownPhoto } from './own-photo.ts';

/**
 * Has all schools of the caller show the photo that they have. Of two that change it at once each looks again when it has told of its own, so
 * that no school is left with one that is there no more.
 */
export async function showPresent(ctx: MemberContext): Promise<void> {
  let shown: string | null | undefined;
  for (;;) {
    const present = (await ownPhoto(ctx))?.id ?? null;
    if (present === shown) return;
    await shareInAll(ctx, { chosePhoto: present });
    shown = present;
  }
}
