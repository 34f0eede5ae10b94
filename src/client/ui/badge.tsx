/** `quiet`: counted, and calling nobody. */
export type BadgeProps = { count: number; quiet?: boolean };

/** A count in a pill; nothing at 0. Whoever shows it says in words what is counted. */
export function Badge({ count, quiet = false }: BadgeProps) {
  if (count <= 0) return null;
  return (
    <span
      aria-hidden="true"
      className={`inline-flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 text-xs font-semibold tabular-nums forced-colors:border ${quiet ? 'border border-line text-soft' : 'bg-accent text-on-accent'}`}
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}
