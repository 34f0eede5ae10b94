import type { LucideIcon } from 'lucide-react';
import { OneLine } from '../ui/one-line.tsx';

/** A page or a command: its sign and its name. */
export function SwitcherLine({ icon: Icon, text }: { icon: LucideIcon; text: string }) {
  return (
    <span className="flex items-center gap-3">
      <span className="inline-flex size-11 shrink-0 items-center justify-center rounded-xl bg-sunken text-soft">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <OneLine className="font-semibold">{text}</OneLine>
    </span>
  );
}
