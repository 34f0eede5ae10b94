/** A day as `yyyy-mm-dd`; null where there is no such day, or it is not written as one. */
export function dayOf(text: string, monthFirst: boolean): string | null {
  const [first, second, third] = text.trim().split(/[-/. ]/);
  if (!first || !second || !third || !/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/.test(text.trim())) return null;
  if (first.length === 4) return day(first, second, third);
  if (third.length !== 4) return null;
  return monthFirst ? day(third, first, second) : day(third, second, first);
}

function day(year: string, month: string, date: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const made = new Date(Date.UTC(y, m - 1, d));
  const isSame = made.getUTCFullYear() === y && made.getUTCMonth() === m - 1 && made.getUTCDate() === d;
  return isSame && y >= 1900 ? made.toISOString().slice(0, 10) : null;
}
