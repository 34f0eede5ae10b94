/** What is known to take long, a whole register compared or half a MiB over a slow line, is waited for longer than a message is. */
export const patient = { context: { timeOutMs: 60_000 } } as const;
