import type { LucideIcon } from 'lucide-react';

/** A line above the box, announced as it comes. */
export function NoteLine({ icon: Icon, text }: { icon: LucideIcon; text: string }) {
  return (
    <p role="status" className="flex items-start gap-1.5 text-pretty">
      <Icon aria-hidden="true" className="size-3.5 shrink-0 translate-y-0.5" />
      <span>{text}</span>
    </p>
  );
}
