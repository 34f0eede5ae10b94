import { useEffect, useState } from 'react';
import type { RefusalReason } from '../../shared/refusals.ts';
import type { SchoolRules } from '../../shared/school-settings.ts';

type Problem = RefusalReason | 'live.noAnswer';
type Found = { rules: SchoolRules | null; problem: Problem | null };

/** What holds at the school of this code, asked once; `retry` asks again where that did not succeed. */
export function useSchoolRules(code: string): Found & { retry(): void } {
  const [asked, setAsked] = useState(0);
  const [found, setFound] = useState<Found>({ rules: null, problem: null });
  useEffect(() => {
    let wanted = true;
    import('./ask-school-rules.ts')
      .then(({ askSchoolRules }) => askSchoolRules(code))
      .catch((): Found => ({ rules: null, problem: 'live.noAnswer' }))
      .then((heard) => wanted && setFound(heard));
    return () => {
      wanted = false;
    };
  }, [code, asked]);
  return { ...found, retry: () => setAsked(asked + 1) };
}
