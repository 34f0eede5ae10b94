import { isFailing } from '../live/is-failing.ts';
import { trpc } from '../trpc.ts';
import { audienceOf } from './audience-of.ts';
import type { LetterKind } from './letter.tsx';
import type { Target } from './target.ts';

/** To how many a letter to a class would go at this moment; of a group who they are as well. `failed`: nobody answers that. */
export function useGoesTo(target: Extract<Target, { classId: string }>, kind: LetterKind) {
  const { establishmentId, classId, of } = target;
  // Kept no longer than the dialog: whoever has left the class since an earlier letter is not written to.
  const asking = (one: LetterKind) => ({ gcTime: 0, enabled: kind === one });
  const group = trpc.audience.useQuery({ establishmentId, classId, of }, asking('group'));
  const announced = trpc.announcements.preview.useQuery(
    { establishmentId, audience: audienceOf(target) },
    asking('announcement'),
  );
  const asked = kind === 'group' ? group : announced;
  return {
    count: kind === 'group' ? group.data?.length : announced.data?.count,
    people: group.data ?? [],
    failed: isFailing(asked) && asked.data === undefined,
    ask: () => void asked.refetch(),
  };
}
