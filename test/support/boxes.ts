import { strToU8 } from 'fflate';

/** A box of a film, in bytes: its size, its name, and what is in it. */
export function box(name: string, ...content: (Uint8Array | string)[]): Buffer {
  const inside = Buffer.concat(content.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)));
  return Buffer.concat([size(8 + inside.length), Buffer.from(name, 'latin1'), inside]);
}

/** The same with its size in eight bytes, as large ones have it. */
export function longBox(name: string, content: string): Buffer {
  return Buffer.concat([size(1), Buffer.from(name), size(0), size(16 + content.length), strToU8(content)]);
}

export function size(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}
