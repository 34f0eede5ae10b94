import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { RosterFile } from '../../../shared/roster.ts';
import { rosterLimits } from '../../../shared/roster-inputs.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { explain } from '../../live/explain.ts';
import { httpClient } from '../../session/http-client.ts';
import { useSchool } from '../school.ts';
import { patient } from './patient.ts';

/** A file on its way: its id once it is there, how much of it is, and why it is not. */
export type Sent = { file: File; fileId: string | null; done: number; problem: string | null; canRetry: boolean };

/**
 * Sends files in parts as they are chosen: over HTTP, since a part is larger than what a socket takes at once. `handedIn`: those that
 * are at the server already.
 */
export function useUpload(handedIn: readonly RosterFile[]) {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const [sent, setSent] = useState<Sent[]>(() => handedIn.map(asSent));
  const chosen = useRef<readonly File[]>(sent.map(({ file }) => file));
  const note = (file: File, change: Partial<Sent>) =>
    setSent((all) => all.map((one) => (one.file === file ? { ...one, ...change } : one)));
  const send = async (file: File) => {
    const parts = Math.max(1, Math.ceil(file.size / rosterLimits.partBytes));
    if (parts > rosterLimits.parts) return note(file, { problem: t('import.tooLarge') });
    const fileId = v7();
    note(file, { done: 0, problem: null, canRetry: false });
    try {
      for (let part = 0; part < parts && chosen.current.includes(file); part += 1) {
        const from = part * rosterLimits.partBytes;
        const data = await base64Of(file.slice(from, from + rosterLimits.partBytes));
        const input = { establishmentId, fileId, name: file.name, part, parts, data };
        await httpClient.admin.uploadRoster.mutate(input, patient);
        note(file, { done: (part + 1) / parts, ...(part + 1 === parts && { fileId }) });
      }
    } catch (error) {
      note(file, { problem: explain(error, 'form', t).text, canRetry: true });
    }
  };
  const choose = (files: File[]) => {
    const fresh = files.filter((file) => !chosen.current.includes(file));
    chosen.current = files;
    setSent((all) => files.map((file) => all.find((one) => one.file === file) ?? toSend(file)));
    for (const file of fresh) void send(file);
  };
  return { sent, choose, sendAgain: (file: File) => void send(file) };
}

function toSend(file: File): Sent {
  return { file, fileId: null, done: 0, problem: null, canRetry: false };
}

/** Of what was handed in before, the name alone is still needed here. */
function asSent({ name, fileId }: RosterFile): Sent {
  return { ...toSend(new File([], name)), fileId, done: 1 };
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // As many at a time as a call may have arguments.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
