import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useSearch } from 'wouter';
import { useTranslate } from '../i18n/use-translate.ts';
import { readSeq } from '../search/address.ts';
import { useToast } from '../ui/use-toast.ts';
import { showMessage } from './show-message.ts';
import type { useMessages } from './use-messages.ts';

/**
 * The message that the address or a quote leads to; null once it is in sight, or known not to be there. `from`: the earliest to which
 * one was led here, between which and the newest all stays drawn.
 */
export type Wanted = { seq: number | null; from: number | null; done(): void };
type Led = Omit<Wanted, 'done'> & { named: number | null };

/** Each address leads to its message once, and so does each press on a quote, the later of them: whoever scrolls on is not called back. */
export function useWanted(): Wanted & { goTo(seq: number): void } {
  const named = readSeq(useSearch());
  const [led, setLed] = useState<Led>({ named: null, seq: null, from: null });
  // Whoever was elsewhere meanwhile is led there again.
  if (led.named !== named) setLed(ledTo(named, { ...led, named }));
  const goTo = useCallback((seq: number) => setLed((last) => ledTo(seq, last)), [setLed]);
  const done = useCallback(() => setLed((last) => ({ ...last, seq: null })), [setLed]);
  return { seq: led.seq, from: led.from, done, goTo };
}

function ledTo(seq: number | null, { named, from }: Led): Led {
  return { named, seq, from: seq === null ? from : Math.min(seq, from ?? seq) };
}

/** Fetches what stands around the wanted message where it is not held, and says so where it is not there. */
export function useJump({ seq, done }: Wanted, { window, paging }: ReturnType<typeof useMessages>): void {
  const t = useTranslate();
  const toast = useToast();
  const asked = useRef<number | null>(null);
  const isHeld = window?.items.some((message) => message.seq === seq) ?? false;
  const isLacking = seq !== null && window !== undefined && !isHeld;
  const { ready, failed, more } = paging;
  useEffect(() => {
    if (seq === null) asked.current = null;
    if (!isLacking || !ready) return;
    if (asked.current !== seq) {
      asked.current = seq;
      more('around');
    } else if (failed === null) {
      toast({ tone: 'info', text: t('find.gone') });
      done();
    }
  }, [isLacking, ready, failed, seq, more, done, toast, t]);
}

/** Brings the wanted message into sight once its row is there. */
export function useShown({ seq, done }: Wanted, scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (seq !== null && scroller.current && showMessage(seq, scroller.current)) done();
  });
}
