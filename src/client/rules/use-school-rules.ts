import { useEffect, useState } from 'react';
import type { RefusalReason } from '../../shared/refusals.ts';
import type { SchoolRules } from '../../shared/told-settings.ts';

type Found = { rules: SchoolRules | null; problem: RefusalReason | 'live.noAnswer' | null };

/** What holds at the school of this code, asked once. */
export function useSchoolRules(code: string): Found {
  const [found, setFound] = useState<Found>({ rules: null, problem: null });
  useEffect(() => {
    let wanted = true;
    const hear = (heard: Found) => wanted && setFound(heard);
    import('./ask-school-rules.ts')
      .then(({ askSchoolRules }) => askSchoolRules(code))
      .then(hear, () => hear({ rules: null, problem: 'live.noAnswer' }));
    return () => {
      wanted = false;
    };
  }, [code]);
  return found;
}
