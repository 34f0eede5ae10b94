import { BrandMark } from './brand-mark.tsx';

/** What stands there for the moment before anything is known; it has no words, since the language may not be here yet. */
export function Splash() {
  return (
    <div aria-busy="true" className="flex min-h-dvh items-center justify-center">
      <span className="animate-late">
        <BrandMark className="size-12 animate-pulse motion-reduce:animate-none" />
      </span>
    </div>
  );
}
