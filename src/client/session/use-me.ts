import { use } from 'react';
import type { Me } from '../../shared/me.ts';
import { MeContext } from './me-context.ts';

/** The signed-in person with their schools; every page behind the gate has one. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside of <MeProvider>');
  return me;
}
