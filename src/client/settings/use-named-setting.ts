import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';

const controls = 'input:not(:disabled), select, button:not(:disabled), [tabindex="-1"]';

/** Leads to the setting that stands behind the `#` of the address, where it is in this box: into view, and to what one presses of it. */
export function useNamedSetting(box: RefObject<HTMLElement | null>): void {
  const name = useLocationProperty(() => location.hash.slice(1));
  useEffect(() => {
    const named = [...(box.current?.querySelectorAll<HTMLElement>('[id]') ?? [])].find(({ id }) => id === name);
    if (!named) return;
    named.scrollIntoView({ block: 'center' });
    (named.querySelector<HTMLElement>(controls) ?? named).focus({ preventScroll: true });
  }, [box, name]);
}
