import { useEffect } from 'react';
import { useUnread } from '../home/use-unread.ts';
import dotted from '../icon-unread.svg';

/** The number of unread messages on the icon of the app where it is installed, and a dot on that of its tab, where its reader wishes it; none once they are gone. Null: it is not known yet, and stays as it is. */
export function useAppBadge(isWished: boolean | null): void {
  const unread = useUnread();
  const count = isWished === false ? 0 : isWished && unread;
  useEffect(() => {
    if (count !== null) show(count);
  }, [count]);
  useEffect(() => () => show(0), []);
}

function show(count: number): void {
  setBadge(count);
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (!icon) return;
  plain ??= icon.href;
  icon.href = count > 0 ? dotted : plain;
}

/** The icon that the page came with. */
let plain: string | null = null;

/** A browser that has none, or refuses it to a page that is not installed, shows the number in the title alone. */
function setBadge(count: number): void {
  if ('setAppBadge' in navigator) navigator.setAppBadge(count).catch(() => null);
}
