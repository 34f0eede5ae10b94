import { Carrying } from '../drafts/carrying.tsx';
import { Obeying } from '../settings/obeying.tsx';

/** What follows the reader's drafts and settings on this device, and shows nothing: fetched as one, once the page is used. */
export function Followers() {
  return (
    <>
      <Obeying />
      <Carrying />
    </>
  );
}
