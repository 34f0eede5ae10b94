import type { Attachment, Email } from 'postal-mime';
import * as z from 'zod/mini';
import { beginUploadInput } from '../../../shared/file-inputs.ts';
import { fileNameOf } from '../../../shared/file-name.ts';
import { limits } from '../../../shared/limits.ts';
import { Refusal } from '../../../shared/refusals.ts';
import type { Writer } from '../../context.ts';
import { beginUpload } from '../../files/begin-upload.ts';
import { finishUpload } from '../../files/finish-upload.ts';
import { receivePart } from '../../files/receive-part.ts';
import { storable } from './answer-text.ts';

/** A picture within the text that is smaller is a sign or a logo beneath it. */
const logoBytes = 51_200;
/** What proves who wrote a mail, and dates, are nothing to a conversation. */
const notFiles = /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-signature|text\/calendar|message\/.*)$/;

/** `attachmentIds`: of those that can be sent, in their order; `left`: what the others are called. */
type Taken = { attachmentIds: string[]; left: string[] };

/** Takes the files of a mail in as if its author had uploaded them: within the same limits, by what is in them. `idOf`: of each, the same however often the mail comes. */
export async function takeFiles(
  ctx: Writer,
  conversationId: string,
  { attachments }: Email,
  idOf: (part: string) => string,
): Promise<Taken> {
  const taken: Taken = { attachmentIds: [], left: [] };
  for (const [place, file] of attachments.filter(isFile).entries()) {
    const bytes = bytesOf(file);
    const name = fileNameOf(storable(file.filename ?? '')) || 'e-mail';
    const asked = z.safeParse(beginUploadInput, {
      id: idOf(`file ${place}`),
      conversationId,
      name,
      size: bytes.length,
    });
    const isIn =
      taken.attachmentIds.length < limits.attachmentsToMessage &&
      asked.success &&
      (await upload(ctx, asked.data, bytes));
    if (isIn) taken.attachmentIds.push(asked.data.id);
    else taken.left.push(name);
  }
  return taken;
}

function isFile(file: Attachment): boolean {
  if (notFiles.test(file.mimeType)) return false;
  return !file.related || bytesOf(file).length >= logoBytes;
}

function bytesOf({ content }: Attachment): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof ArrayBuffer
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

/** False where this file is not taken, of whatever kind or size; what stands in the way of any other is thrown on. */
async function upload(ctx: Writer, file: z.infer<typeof beginUploadInput>, bytes: Buffer): Promise<boolean> {
  try {
    let { received } = await beginUpload(ctx, file);
    while (received < bytes.length) {
      const part = bytes.subarray(received, received + limits.uploadPartBytes);
      ({ received } = await receivePart(ctx, { id: file.id, offset: received, bytes: part }));
    }
    await finishUpload(ctx, { id: file.id });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.reason.startsWith('file.')) return false;
    throw error;
  }
}
