/** A grey shape where something will be; it shows only after 300 ms and is nothing to a screen reader. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return (
    <span aria-hidden="true" className={`block animate-late overflow-hidden ${className}`}>
      <span className="block size-full animate-pulse rounded-lg bg-sunken motion-reduce:animate-none" />
    </span>
  );
}
