/** How large a file is, as the reader's language says it: "1,2 Mo". */
export function sizeText(bytes: number, tag: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const maximumFractionDigits = unit === 'megabyte' && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits }).format(value);
}
