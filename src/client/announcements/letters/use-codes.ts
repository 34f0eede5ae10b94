import { useState } from 'react';
import type { AccessCard } from '../../../shared/invitations.ts';
import type { PrintedLetter, PrintedLetters } from '../../../shared/printed-letters.ts';
import { hasLink } from '../../admin/invitations/card-with-link.ts';
import { useMembershipIn } from '../../session/use-membership-in.ts';
import { trpc } from '../../trpc.ts';

/** `missing`: for how many letters the reader may make a code and has not. */
export type Codes = { missing: number; make(): Promise<void>; linkOf(letter: PrintedLetter): AccessCard['link'] };

/** The codes that were made on this page: in its memory alone, as those of cards are. Admins make them as invitations, teachers as they may for their pupils. */
export function useCodes({ school, items }: PrintedLetters): Codes {
  const role = useMembershipIn(school.id)?.role;
  const [made, setMade] = useState<ReadonlyMap<string, AccessCard>>(new Map());
  const invite = trpc.admin.invite.useMutation();
  const reset = trpc.admin.resetAccess.useMutation();
  const without = items.filter(({ access, userId }) => access === 'code' && !made.has(userId));
  const make = async () => {
    const wanted = { establishmentId: school.id, userIds: without.map(({ userId }) => userId) };
    const { cards } = await (role === 'admin' ? invite : reset).mutateAsync(wanted);
    setMade((before) => new Map([...before, ...cards.map((card) => [card.userId, card] as const)]));
  };
  const linkOf = ({ userId, access }: PrintedLetter) => {
    const card = made.get(userId);
    // Opened since then: what stands on the paper would open nothing.
    return card && access === 'code' && hasLink(card) ? card.link : null;
  };
  return { missing: without.length, make, linkOf };
}
