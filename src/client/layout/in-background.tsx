import { Installed } from '../installed/installed.tsx';
import { Telling } from '../notifications/telling.tsx';
import { Pushing } from '../push/pushing.tsx';

/** What does its work on every page behind the sign-in and shows nothing of its own in it: fetched as one, once the page is used. */
export function InBackground() {
  return (
    <>
      <Telling />
      <Installed />
      <Pushing />
    </>
  );
}
