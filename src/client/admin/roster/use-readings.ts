import { useState } from 'react';
import type { RosterFile } from '../../../shared/roster.ts';
import { trpc } from '../../trpc.ts';
import { useSchool } from '../school.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Sent } from './use-upload.ts';

/** Each file by itself, so that what is wrong with one takes nothing from the others. What a file says never changes under its id. */
export function useReadings(sent: readonly Sent[], handedIn: readonly RosterFile[]) {
  const { id: establishmentId } = useSchool();
  const [said, setSaid] = useState<ReadonlyMap<string, Reading>>(
    () => new Map(handedIn.map((file) => [file.fileId, readingOf(file)])),
  );
  const files = sent.flatMap(({ fileId }) => (fileId === null ? [] : [{ fileId, ...said.get(fileId) }]));
  const asked = trpc.useQueries((query) =>
    files.map((file) => query.admin.readRoster({ establishmentId, files: [file] })),
  );
  return {
    files,
    asked: new Map(files.map(({ fileId }, at) => [fileId, asked[at]!])),
    say: (fileId: string, change: Reading) =>
      setSaid((all) => new Map([...all, [fileId, { ...all.get(fileId), ...change }]])),
  };
}
