import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { sideOf } from './crop.ts';
import type { Crop, Size } from './crop.ts';

type Props = { address: string; size: Size; crop: Crop; onMove(x: number, y: number): void };

/** Of this part alone, and no class: classes come with every first visit. A finger on it draws the picture, not the page. */
const frame = { aspectRatio: '1', cursor: 'move', touchAction: 'none' } as const;
const circle = { border: '2px solid #fff', boxShadow: '0 0 0 20rem rgb(0 0 0 / 0.55)' } as const;

/** The picture beneath the circle that is cut out of it, to be drawn about by a finger or a mouse. Without them there are the sliders. */
export function CropFrame({ address, size, crop, onMove }: Props) {
  const from = useRef<{ id: number; x: number; y: number; crop: Crop } | null>(null);
  const side = sideOf(size, crop.zoom);
  const percent = (pixels: number) => `${(pixels / side) * 100}%`;
  const begin = (event: PointerEvent) => {
    if (from.current || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { id: event.pointerId, x: event.clientX, y: event.clientY, crop };
  };
  const move = ({ pointerId, clientX, clientY, currentTarget }: PointerEvent) => {
    if (from.current?.id !== pointerId) return;
    const pixels = side / currentTarget.clientWidth;
    const { x, y, crop: before } = from.current;
    onMove(before.x - (clientX - x) * pixels, before.y - (clientY - y) * pixels);
  };
  const end = () => (from.current = null);
  return (
    <div
      ref={holdPage}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      className="relative w-64 max-w-full shrink-0 overflow-hidden rounded-2xl bg-sunken select-none"
      style={frame}
    >
      <img
        src={address}
        alt=""
        draggable={false}
        className="pointer-events-none absolute max-w-none"
        style={{
          width: percent(size.width),
          height: percent(size.height),
          left: percent(side / 2 - crop.x),
          top: percent(side / 2 - crop.y),
        }}
      />
      <span className="pointer-events-none absolute inset-0 rounded-full" style={circle} />
    </div>
  );
}

/** Without it Chromium takes a flick on the picture for one of the page, and as long as that would run swallows the next tap, as on the button that saves. */
function holdPage(frame: HTMLElement | null): (() => void) | undefined {
  if (!frame) return undefined;
  const hold = (event: TouchEvent) => event.preventDefault();
  frame.addEventListener('touchmove', hold, { passive: false });
  return () => frame.removeEventListener('touchmove', hold);
}
