import type { Shape } from './chosen-file.ts';

/** Above it a page on a phone may be closed for want of memory, so such a picture is not drawn before the server has made it smaller. */
const mostPixels = 50_000_000;
const measureWithinMs = 3_000;

/** How large a picture is shown; null for what this browser does not draw. It is drawn nowhere for that. */
export async function measure(file: Blob): Promise<Shape | null> {
  if (!file.type.startsWith('image/')) return null;
  const address = URL.createObjectURL(file);
  const shape = await new Promise<Shape | null>((resolve) => {
    const picture = new Image();
    picture.addEventListener('load', ({ target }) => resolve(shapeOf(target as HTMLImageElement)));
    picture.addEventListener('error', () => resolve(null));
    setTimeout(() => resolve(null), measureWithinMs);
    picture.src = address;
  });
  URL.revokeObjectURL(address);
  return shape && shape.width > 0 && shape.width * shape.height <= mostPixels ? shape : null;
}

function shapeOf({ naturalWidth: width, naturalHeight: height }: HTMLImageElement): Shape {
  return { width, height };
}
