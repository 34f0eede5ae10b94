import { use } from 'react';
import { usualContent, type ContentLimits } from '../../shared/limits.ts';
import { MeContext } from './me-context.ts';

/** How large what one makes may be on this server; the usual limits where it has not said. */
export function useLimits(): ContentLimits {
  return use(MeContext)?.limits ?? usualContent;
}
