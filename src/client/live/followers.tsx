import { Carrying } from '../drafts/carrying.tsx';
import { Obeying } from '../settings/obeying.tsx';
import { KeepingShown } from '../shown/shown.ts';

/** What follows the reader's drafts, settings and pages on this device, and shows nothing: fetched as one, once the page is used. */
export function Followers() {
  return (
    <>
      <Obeying />
      <Carrying />
      <KeepingShown />
    </>
  );
}
