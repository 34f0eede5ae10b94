import type { Drafts } from '../messages/drafts.ts';

/** Puts a text where its author writes, behind what stands there. What it answers comes with it into an empty box alone. */
export function addToDraft(
  drafts: Drafts,
  place: string,
  { text, about }: { text: string; about?: string | null },
): void {
  const begun = drafts.store.get()[place] ?? '';
  if (begun.trim() === '') drafts.set(place, text, about ?? undefined);
  else if (text !== '') drafts.set(place, `${begun}\n${text}`);
}
