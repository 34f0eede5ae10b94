/** What every page starts with. */
const start = /^assets\/(?:rolldown-runtime|react|live|app)-[\w-]{8}\.(?:js|css)$/;
const shared = /^assets\/(?:inside|calls)-[\w-]{8}\.js$/;
/** They import what is shared behind the sign-in, and do not run without it. */
const importsShared = /^assets\/(?:inside|inside-[a-z-]+|chat-page|home-page)-[\w-]{8}\.js$/;

/** What is fetched along with a chunk that is asked for later: not what runs already where it is asked for, whose names would be sent in vain. */
export function notRunning(_: string, files: string[], { hostId }: { hostId: string }): string[] {
  return files.filter((file) => !start.test(file) && !(importsShared.test(hostId) && shared.test(file)));
}
