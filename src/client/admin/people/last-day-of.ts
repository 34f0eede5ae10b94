/** A moment of the last day before a midnight: an end is kept as the midnight, and said as the day. */
export function lastDayOf(end: Date): Date {
  return new Date(end.getTime() - 1);
}
