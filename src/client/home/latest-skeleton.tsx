import { Skeleton } from '../ui/skeleton.tsx';

export function LatestSkeleton() {
  return (
    <div aria-busy="true" className="space-y-5 px-5 pt-1 pb-6">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex items-center gap-3">
          <Skeleton className="size-11 shrink-0" />
          <div className="flex-1 space-y-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-4 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
