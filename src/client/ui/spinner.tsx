/** Turning while something runs; still under reduced motion. Decorative: what runs is said by its neighbour. */
export function Spinner({ className = 'size-4' }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block animate-spin rounded-full border-2 border-current border-e-transparent opacity-80 motion-reduce:animate-none ${className}`}
    />
  );
}
