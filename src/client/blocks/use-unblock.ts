import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useToast } from '../ui/use-toast.ts';
import { unblock } from './block.ts';

/** Lets somebody speak again; a failure is said, and can be tried again. */
export function useUnblock(): (person: { userId: string; name: string }) => Promise<void> {
  const by = { t: useTranslate(), live: useLive(), toast: useToast() };
  return (person) => unblock(by, person);
}
