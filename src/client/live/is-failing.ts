type Tried = { isPending: boolean; isError: boolean; failureCount: number };

/** Three tries that brought nothing are worth a word; what nobody answered is asked for again all the same. */
export function isFailing({ isPending, isError, failureCount }: Tried): boolean {
  return isError || (isPending && failureCount >= 3);
}
