import { createContext } from 'react';
import type { PanelSegment } from '../../shared/places.ts';

/** Which pages the panel has, for a page that leads to another: the list itself asks for all of them (pages.ts), and none of them may import it. */
export const RegisteredContext = createContext<ReadonlySet<PanelSegment | null>>(new Set());
