/** Above it a page on a phone may be closed for want of memory. */
const mostPixels = 100_000_000;

/** A picture that this browser can show, by an address that holds until `close`; null where it cannot. */
export type OpenPicture = { image: HTMLImageElement; address: string; close(): void };

/** Of an animation a canvas draws the first picture. */
export function openPicture(file: Blob): Promise<OpenPicture | null> {
  const address = URL.createObjectURL(file);
  const close = () => URL.revokeObjectURL(address);
  const image = new Image();
  return new Promise((resolve) => {
    const refuse = () => {
      close();
      resolve(null);
    };
    image.addEventListener('load', () => {
      const pixels = image.naturalWidth * image.naturalHeight;
      if (pixels > 0 && pixels <= mostPixels) resolve({ image, address, close });
      else refuse();
    });
    image.addEventListener('error', refuse);
    image.src = address;
  });
}
