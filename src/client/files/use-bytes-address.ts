import { useEffect, useState } from 'react';
import { useLive } from '../live/live.ts';
import type { ChosenFile } from './chosen-file.ts';
import { thumbnailAddress } from './file-address.ts';

/** Where this page shows a picture that is on this device, or that was taken back and is at the server alone; null for what it does not draw, and until that is read. */
export function useBytesAddress({ id, name, shape }: ChosenFile): string | null {
  const { files } = useLive();
  const [address, setAddress] = useState<string | null>(null);
  const isDrawn = shape !== null;
  useEffect(() => {
    if (!isDrawn) return undefined;
    let made: string | null = null;
    let wanted = true;
    void files.bytesOf(id).then((bytes) => {
      if (!wanted) return;
      made = bytes && URL.createObjectURL(bytes);
      const isAtServer = files.find(id)?.state === 'here';
      setAddress(made ?? (isAtServer ? thumbnailAddress({ id, name }) : null));
    });
    return () => {
      wanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [files, id, name, isDrawn]);
  return address;
}
