import { createContext } from 'react';
import type { Me } from '../../shared/public.ts';

export const MeContext = createContext<Me | null>(null);
