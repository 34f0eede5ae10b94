import { useQuery } from '@tanstack/react-query';
import { laterWords } from '../later/later-words.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { conversationsOptions } from './load.ts';
import { LostTexts } from './lost-texts.tsx';
import { useBegun } from './use-begun.ts';

/** Of so many conversations at most it is asked at once where they are. */
const mostAsked = 20;

/** Where something waits in a conversation that is not there: what has become of it. */
export function LostNote() {
  const missing = useMissing();
  return <PartTexts parts={laterWords}>{missing.length > 0 && <LostTexts missing={missing} />}</PartTexts>;
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
