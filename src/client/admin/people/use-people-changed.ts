import { trpc } from '../../trpc.ts';

/** After whatever changed people: what is shown of them, and what was done, is asked anew. */
export function usePeopleChanged(): () => Promise<void> {
  const { admin } = trpc.useUtils();
  return async () => {
    await Promise.all([admin.people.invalidate(), admin.person.invalidate(), admin.audit.invalidate()]);
  };
}
