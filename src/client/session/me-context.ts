import { createContext } from 'react';
import type { Me } from '../../shared/me.ts';

export const MeContext = createContext<Me | null>(null);
