/** A roof on two posts, and two people under it. */
export function BrandMark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={`shrink-0 ${className}`}>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round" strokeWidth="2.6" className="stroke-on-accent">
        <path d="M5.5 14.5 16 8l10.5 6.5M9 15.5V24M23 15.5V24" />
      </g>
      <g className="fill-on-accent">
        <circle cx="13" cy="20" r="1.5" />
        <circle cx="19" cy="20" r="1.5" />
      </g>
    </svg>
  );
}
