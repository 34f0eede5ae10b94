/** The socket's address, from the page's own: wss behind https, ws otherwise. */
export function liveAddress(page: Pick<Location, 'protocol' | 'host'> = window.location): string {
  return `${page.protocol === 'https:' ? 'wss:' : 'ws:'}//${page.host}/trpc`;
}
