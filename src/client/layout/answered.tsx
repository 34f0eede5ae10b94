import type { ReactNode } from 'react';
import { isFailing } from '../live/is-failing.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { useUi } from '../ui/ui-context.ts';
import { PageRows } from './page-rows.tsx';

/** As much of a query as it takes to show how it stands. */
export type Asked<Data> = {
  data: Data | undefined;
  isPending: boolean;
  isError: boolean;
  isFetching: boolean;
  failureCount: number;
  failureReason: unknown;
  refetch(): unknown;
};

/**
 * What a query answered. Until it has, that is shown in the same place, or why it did not, once; an answer that is here stays while
 * the next one comes, and where that does not come it is said above it.
 */
export function Answered<Data>({ asked, children }: { asked: Asked<Data>; children(data: Data): ReactNode }) {
  const { data } = asked;
  const failing = isFailing(asked);
  if (data === undefined) return failing ? <Failed asked={asked} look="page" /> : <PageRows />;
  return (
    <>
      {failing && <Failed asked={asked} look="box" />}
      <div aria-busy={asked.isFetching || undefined}>{children(data)}</div>
    </>
  );
}

function Failed({ asked, look }: { asked: Asked<unknown>; look: 'page' | 'box' }) {
  const { explain } = useUi();
  const { text } = explain(asked.failureReason, 'action');
  return (
    <ErrorNote look={look} onRetry={() => void asked.refetch()}>
      {text}
    </ErrorNote>
  );
}
