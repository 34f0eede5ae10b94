import { useLocation } from 'wouter';
import { roleOfSegment } from '../../shared/places.ts';
import type { Role } from '../../shared/public.ts';

/** The role whose home the present address is in; null in none. */
export function useHome(): Role | null {
  const [path] = useLocation();
  return roleOfSegment(path.split('/')[2] ?? '');
}
