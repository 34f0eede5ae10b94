import type { Membership } from '../../shared/me.ts';
import { ShownArea } from '../layout/area.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Asked } from './address.ts';
import { searchArea } from './areas.ts';
import type { useMessageSearch } from './use-message-search.ts';

type Props = { asked: Asked; search: ReturnType<typeof useMessageSearch>; schools: Membership['establishment'][] };

/** The search in the place of the list, fetched when it is first asked for. */
export function SearchPane({ asked, search, schools }: Props) {
  return (
    <ShownArea
      area={searchArea}
      props={{
        asked,
        schools,
        isShown: search.isShown,
        hrefOf: search.hrefOf,
        onAsk: search.ask,
        onOpen: search.show,
        onBack: search.goBack,
        onClose: search.close,
      }}
      fallback={<Skeleton className="m-4 h-12" />}
      within
    />
  );
}
