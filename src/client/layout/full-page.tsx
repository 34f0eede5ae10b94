import { Statement } from './statement.tsx';
import type { StatementProps } from './statement.tsx';

/** A whole window with one thing to say, for the moments without a layout. */
export function FullPage(props: StatementProps) {
  return (
    <main className="flex min-h-dvh flex-col">
      <Statement {...props} />
    </main>
  );
}
