/** The keys of a shortcut, in the order in which they are held: `<Kbd keys={['Alt', '↓']} />`. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <span dir="ltr" className="inline-flex items-center gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-md border border-edge/60 bg-sunken px-1.5 font-sans text-xs font-medium text-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
