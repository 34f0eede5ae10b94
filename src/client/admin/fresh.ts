import { keepPreviousData } from '@tanstack/react-query';

/**
 * How a page of the panel asks: anew each time that it is opened, since no bell rings for what other admins change, and what was there
 * stays while another filter, order or page is on its way. `trpc.admin.people.useQuery(input, fresh)`.
 */
export const fresh = { staleTime: 0, placeholderData: keepPreviousData } as const;
