import * as z from 'zod/mini';
import { id } from './input-parts.ts';
import { isStaff } from './may.ts';
import type { Relation, Role } from './public.ts';

export const blockPersonInput = z.strictObject({ userId: id, on: z.boolean() });

/** Somebody whom the reader has blocked, in one school. */
export type BlockedPerson = {
  userId: string;
  establishmentId: string;
  name: string;
  role: Role;
  photo: string | null;
  blockedAt: Date;
};

/**
 * Whether somebody of this role, so related to whoever does not want to hear from them, is blocked. A school's staff reach everyone, and
 * a child and their guardian each other, whatever either would like. The database says the same of those who were blocked before.
 */
export function mayBlock(role: Role, relations: readonly Relation[]): boolean {
  return !isStaff(role) && !relations.includes('guardian');
}
