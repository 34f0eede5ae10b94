import { useHrefIn } from '../admin/school-href.ts';
import { useMe } from '../session/use-me.ts';

/** Where somebody who administers a school says who answers for adults who are alone with students; null for everybody else. */
export function useRulesHref(): (establishmentId: string | undefined) => string | null {
  const { memberships } = useMe();
  const hrefIn = useHrefIn();
  return (establishmentId) => {
    const here = memberships.find(({ establishment }) => establishment.id === establishmentId);
    return here?.may.administer ? hrefIn(here.establishment.id)('rules') : null;
  };
}
