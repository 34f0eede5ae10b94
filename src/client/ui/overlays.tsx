import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { ReactNode } from 'react';
import { ConfirmProvider } from './confirm.tsx';
import { ToastProvider } from './toast.tsx';
import { useUi } from './ui-context.ts';
import { useLayersAhead } from './use-layers-ahead.ts';

/** What everything that lies above the page needs around it. A page without it, like the sign-in, loads none of that. */
export function Overlays({ children }: { children: ReactNode }) {
  const { direction } = useUi();
  useLayersAhead();
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <ToastProvider>
          <ConfirmProvider>{children}</ConfirmProvider>
        </ToastProvider>
      </DirectionProvider>
    </CSPProvider>
  );
}
