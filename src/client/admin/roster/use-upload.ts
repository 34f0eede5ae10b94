import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import { rosterLimits } from '../../../shared/roster-inputs.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { explain } from '../../live/explain.ts';
import { httpClient } from '../../session/http-client.ts';
import { useSchool } from '../school.ts';

/** A file on its way: its id once it is there, how much of it is, and why it is not. */
export type Sent = { file: File; fileId: string | null; done: number; problem: string | null };

/** Sends files in parts as they are chosen: over HTTP, since a part is larger than what a socket takes at once. */
export function useUpload() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const [sent, setSent] = useState<Sent[]>([]);
  const chosen = useRef<readonly File[]>([]);
  const note = (file: File, change: Partial<Sent>) =>
    setSent((all) => all.map((one) => (one.file === file ? { ...one, ...change } : one)));
  const send = async (file: File) => {
    const parts = Math.max(1, Math.ceil(file.size / rosterLimits.partBytes));
    if (parts > rosterLimits.parts) return note(file, { problem: t('import.tooLarge') });
    const fileId = v7();
    try {
      for (let part = 0; part < parts && chosen.current.includes(file); part += 1) {
        const from = part * rosterLimits.partBytes;
        const data = await base64Of(file.slice(from, from + rosterLimits.partBytes));
        await httpClient.admin.uploadRoster.mutate({ establishmentId, fileId, name: file.name, part, parts, data });
        note(file, { done: (part + 1) / parts, ...(part + 1 === parts && { fileId }) });
      }
    } catch (error) {
      note(file, { problem: explain(error, 'form', t).text });
    }
  };
  const choose = (files: File[]) => {
    const fresh = files.filter((file) => !chosen.current.includes(file));
    chosen.current = files;
    setSent((all) =>
      files.map((file) => all.find((one) => one.file === file) ?? { file, fileId: null, done: 0, problem: null }),
    );
    for (const file of fresh) void send(file);
  };
  return { sent, choose };
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // As many at a time as a call may have arguments.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
