import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useLive } from '../live/live.ts';
import { conversationsOptions } from './load.ts';
import { useBegun } from './use-begun.ts';

/** Of so many conversations at most it is asked at once where they are. */
const mostAsked = 20;

type Props = { missing: string[] };
const Nothing = (_: Props): ReactNode => null;

/** Hardly anybody ever needs it; where it does not come, the rest of the page goes on without. */
const LostTexts = lazy(async () => {
  const part = await import('./lost-texts.tsx').catch(() => null);
  return { default: part?.LostTexts ?? Nothing };
});

/** Where something waits in a conversation that is not there: what has become of it. */
export function LostNote() {
  const missing = useMissing();
  if (missing.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <LostTexts missing={missing} />
    </Suspense>
  );
}

/** The conversations in which something waits and that are not in the list, as far as it is fetched. */
function useMissing(): string[] {
  const begun = useBegun();
  const { data: listed } = useQuery({
    ...conversationsOptions(useLive()),
    select: ({ items }) => items.map(({ id }) => id),
  });
  return listed ? [...begun].filter((id) => id !== '' && !listed.includes(id)).slice(0, mostAsked) : [];
}
