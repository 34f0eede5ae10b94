/** What a thread's rows tell by where they stand on the screen. They are in order, so each question halves them until it is answered. */

const dividerRoom = 56;
/** A row whose last pixels are under the edge has been seen. */
const edge = 8;

export function rowsOf(content: Element): HTMLCollectionOf<HTMLElement> {
  return content.getElementsByClassName('thread-row') as HTMLCollectionOf<HTMLElement>;
}

/** The first row that reaches below the top of the screen. */
export function rowAtTop(content: Element, box: Element): Element | null {
  const rows = rowsOf(content);
  const { top } = box.getBoundingClientRect();
  const at = firstWhere(rows, (row) => row.getBoundingClientRect().bottom > top);
  return rows[Math.min(at, rows.length - 1)] ?? null;
}

/** The last row that begins above the foot of the screen. */
export function rowAtFoot(content: Element, box: Element): HTMLElement | null {
  const rows = rowsOf(content);
  const { bottom } = box.getBoundingClientRect();
  return rows[Math.max(0, firstWhere(rows, (row) => row.getBoundingClientRect().top >= bottom) - 1)] ?? null;
}

/** The seq of the last message of the server that has been on the screen: whole, or above its middle where it is higher than that. */
export function seenSeq(content: Element, box: Element): number {
  const rows = rowsOf(content);
  const { top, bottom } = box.getBoundingClientRect();
  const isBelow = (row: Element) => {
    const place = row.getBoundingClientRect();
    return place.bottom > bottom + edge && place.top > (top + bottom) / 2;
  };
  for (let at = firstWhere(rows, isBelow) - 1; at >= 0; at--) {
    const seq = rows[at]?.getAttribute('data-seq');
    if (seq) return Number(seq);
  }
  return 0;
}

/** A conversation opens at its first unread message if that is further up than the screen is high. */
export function showDivider(box: HTMLElement): void {
  const divider = box.querySelector('[data-unread]');
  if (!divider) return;
  const above = box.getBoundingClientRect().top + dividerRoom - divider.getBoundingClientRect().top;
  if (above > 0) box.scrollTop -= above;
}

function firstWhere(rows: HTMLCollectionOf<HTMLElement>, is: (row: Element) => boolean): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (is(rows[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}
