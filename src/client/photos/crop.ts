/** How large something is, in its own pixels. */
export type Size = { width: number; height: number };

/** The square that is cut out of a picture: how far it is enlarged, and where its middle is, in the picture's pixels. */
export type Crop = { zoom: number; x: number; y: number };

export const mostZoom = 4;

/** The largest square in the middle of a picture. */
export function widest({ width, height }: Size): Crop {
  return { zoom: 1, x: width / 2, y: height / 2 };
}

export function sideOf({ width, height }: Size, zoom: number): number {
  return Math.min(width, height) / zoom;
}

/** The nearest that lies in the picture whole. */
export function within(size: Size, { zoom: wanted, x, y }: Crop): Crop {
  const zoom = Math.min(mostZoom, Math.max(1, wanted));
  const half = sideOf(size, zoom) / 2;
  const between = (value: number, length: number) => Math.min(length - half, Math.max(half, value));
  return { zoom, x: between(x, size.width), y: between(y, size.height) };
}

/** Where the middle may lie along a side of this length: from the first to the last. */
export function reachOf(size: Size, zoom: number, length: number): [from: number, to: number] {
  const half = sideOf(size, zoom) / 2;
  return [half, length - half];
}
