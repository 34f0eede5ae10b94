import { ErrorNote } from './error-note.tsx';
import { toastPlace } from './overlay-look.ts';
import { Spinner } from './spinner.tsx';
import { useUi } from './ui-context.ts';

type Props = { failed?: false } | { failed: true; onRetry(): void; onClose: (() => void) | undefined };

/** Stands where a toast would, for what was opened and is not here: that it comes, once that takes 300 ms, or that it could not. */
export function LayerNote(props: Props) {
  const { words } = useUi();
  if (props.failed)
    return (
      <div className={`${toastPlace} rounded-xl shadow-float`}>
        <ErrorNote onRetry={props.onRetry} onClose={props.onClose}>
          {words.notOpened}
        </ErrorNote>
      </div>
    );
  return (
    <p
      role="status"
      className={`${toastPlace} flex animate-late items-center justify-center gap-3 rounded-2xl border border-line bg-raised px-4 py-3 text-sm shadow-float`}
    >
      <Spinner />
      <span>{words.opening}</span>
    </p>
  );
}
