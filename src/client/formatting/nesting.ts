import type { Link } from '../messages/body-parts.ts';

/** A stretch of a line: as it was typed, code, a link, or what marks stand around. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | ({ kind: 'link' } & Link)
  | { kind: Emphasis; parts: Inline[] };
type Emphasis = 'strong' | 'em' | 'strike';

const meanings: Record<string, Emphasis> = { '**': 'strong', '*': 'em', _: 'em', '~~': 'strike' };
const letter = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** What stands between a mark and the one that would close it; the first has none. */
type Frame = { mark: string; parts: Inline[]; size: number; hasLetter: boolean };

/**
 * Puts marks around what stands between them. Each mark is open once at most, so that nothing is ever more than four deep and is moved
 * more than four times; what is left open is the sign that it is.
 */
export class Nesting {
  private readonly frames: Frame[] = [newFrame('')];

  add(part: Inline): void {
    put(this.top, part);
  }

  /** The mark that was opened last and stands open. */
  get last(): string {
    return this.top.mark;
  }

  open(mark: string): boolean {
    if (!(mark in meanings)) return false;
    const before = this.frames.findIndex((frame) => frame.mark === mark);
    // Of two that open, the one nearer to what closes is meant.
    if (before > 0) this.dissolve(before);
    this.frames.push(newFrame(mark));
    return true;
  }

  /** False: none is open, or there is nothing between the two that could be meant. */
  close(mark: string): boolean {
    const at = this.frames.findIndex((frame) => frame.mark === mark);
    const frame = this.frames[at];
    if (at <= 0 || !frame) return false;
    while (this.frames.length > at + 1) this.dissolve(this.frames.length - 1);
    // `*-*` and `*o*` are faces.
    if (!frame.hasLetter || (mark.length === 1 && frame.size < 2)) return false;
    this.frames.pop();
    this.add({ kind: meanings[mark]!, parts: frame.parts });
    return true;
  }

  end(): Inline[] {
    while (this.frames.length > 1) this.dissolve(this.frames.length - 1);
    return this.top.parts;
  }

  private get top(): Frame {
    return this.frames.at(-1)!;
  }

  /** Its mark is a sign like another, and what follows it belongs to what stands around it. */
  private dissolve(at: number): void {
    const [frame] = this.frames.splice(at, 1);
    const around = this.frames[at - 1]!;
    put(around, { kind: 'text', text: frame!.mark });
    for (const part of frame!.parts) put(around, part);
  }
}

function newFrame(mark: string): Frame {
  return { mark, parts: [], size: 0, hasLetter: false };
}

function put(frame: Frame, part: Inline): void {
  const last = frame.parts.at(-1);
  if (part.kind === 'text') {
    frame.size += part.text.length;
    frame.hasLetter ||= letter.test(part.text);
    if (last?.kind === 'text') last.text += part.text;
    else if (part.text !== '') frame.parts.push({ ...part });
    return;
  }
  frame.size += 2;
  frame.hasLetter = true;
  frame.parts.push(part);
}
