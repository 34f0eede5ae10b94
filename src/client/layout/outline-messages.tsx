import { chatLook, conversationPaneLook, listPaneLook } from './chat-look.ts';
import { Bar, Rows } from './outline-blocks.tsx';

/** The outline of the list of conversations and, where one is open, of its thread. */
export function OutlineMessages({ open }: { open: boolean }) {
  return (
    <div aria-busy="true" className={chatLook}>
      <div className={listPaneLook(open)}>
        <div className="flex min-h-16 shrink-0 items-center ps-5 pe-3 short:min-h-11">
          <Bar className="h-5 w-36" />
        </div>
        <div className="shrink-0 px-4 pb-2">
          <Bar className="h-11 pointer-coarse:h-13" />
        </div>
        <div className="min-h-0 flex-1 overflow-hidden px-2">
          <Rows count={9} />
        </div>
      </div>
      <div className={conversationPaneLook(open)}>{open && <Thread />}</div>
    </div>
  );
}

function Thread() {
  return (
    <>
      <div className="flex min-h-16 shrink-0 items-center gap-3 border-b border-line px-4 @2xl:px-5 short:min-h-11">
        <span className="size-11 rounded-full bg-sunken" />
        <Bar className="h-5 w-40" />
      </div>
      <div className="mx-auto flex min-h-0 w-full max-w-3xl flex-1 flex-col justify-end gap-3 overflow-hidden px-3 pb-6 @2xl:px-5">
        <Bar className="h-16 w-2/5" />
        <Bar className="h-10 w-3/5" />
        <Bar className="ms-auto h-10 w-1/2" />
        <Bar className="h-10 w-1/3" />
        <Bar className="ms-auto h-14 w-2/5" />
      </div>
      <div className="mx-auto w-full max-w-3xl shrink-0 px-3 pb-3 @2xl:px-5">
        <div className="h-12 rounded-3xl border border-edge/60 bg-raised" />
      </div>
    </>
  );
}
