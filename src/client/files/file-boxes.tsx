import type { CSSProperties, ReactNode } from 'react';
import type { Shape } from './chosen-file.ts';

/** As much of a file as its place in a message depends on. */
export type Boxed = { id: string; name: string; mediaType: string; image?: Shape | null };
type Part<File> = [File, ...File[]];

/** The places of a message's files, which they have before they are here, so that nothing moves when they come: several pictures share one, all others have their own. */
export function FileBoxes<File extends Boxed>(props: {
  files: readonly File[];
  children(part: Part<File>): ReactNode;
}) {
  const { files, children } = props;
  return (
    <div className="mt-0.5 mb-1 space-y-1">
      {partsOf(files).map((part) => (
        <div key={part[0].id} style={shapeOf(part)} className="relative max-w-full overflow-hidden rounded-xl">
          {children(part)}
        </div>
      ))}
    </div>
  );
}

function partsOf<File extends Boxed>(files: readonly File[]): Part<File>[] {
  const [first, ...more] = files.filter(({ image }) => image);
  if (!first || more.length === 0) return files.map((file) => [file]);
  return [[first, ...more], ...files.filter(({ image }) => !image).map((file): Part<File> => [file])];
}

const wide = 320;

/** A picture is as large as it is, or as much smaller as it must be; what is hardly wider than a line can be pressed all the same. */
function shapeOf([{ mediaType, image }, ...more]: Part<Boxed>): CSSProperties {
  if (!image)
    return { width: wide, ...(mediaType.startsWith('video') ? { aspectRatio: 16 / 9 } : heightOf(mediaType)) };
  if (more.length > 0) return { width: wide, aspectRatio: 2 / Math.ceil((more.length + 1) / 2) };
  const { width, height } = image;
  return {
    width: Math.max(48, Math.min(width, wide, (wide * width) / height)),
    aspectRatio: width / height,
    minHeight: 48,
  };
}

const heightOf = (mediaType: string) => ({ height: mediaType.startsWith('audio') ? '6.25rem' : '3.75rem' });
