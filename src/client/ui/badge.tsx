/** A count in a pill; nothing at 0. Whoever shows it says in words what is counted. */
export function Badge({ count }: { count: number }) {
  if (count <= 0) return null;
  return (
    <span
      aria-hidden="true"
      className="inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent tabular-nums forced-colors:border"
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}
