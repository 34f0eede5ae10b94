import type { ChosenFile } from './chosen-file.ts';
import { ProgressBar } from './progress-bar.tsx';
import { useBytesAddress } from './use-bytes-address.ts';

/** A picture that is on its way, as it will look when it is there. */
export function UnsentPicture({ file }: { file: ChosenFile }) {
  const address = useBytesAddress(file);
  return (
    <>
      {address && (
        <img src={address} alt={file.name} style={{ objectFit: 'cover' }} className="absolute inset-0 size-full" />
      )}
      {file.state === 'waiting' && (
        <span className="absolute inset-x-0 bottom-0 p-2">
          <ProgressBar file={file} />
        </span>
      )}
    </>
  );
}
