import * as z from 'zod/mini';
import { fileNameOf } from './file-name.ts';
import { id, text } from './input-parts.ts';

/** What a file is called, made harmless: see `fileNameOf`. One without anything to see is refused. */
const fileName = text.check(z.overwrite(fileNameOf), z.minLength(1));
const bytes = z.int().check(z.nonnegative(), z.maximum(Number.MAX_SAFE_INTEGER));

/**
 * `id` is named by the client and stays: it is the upload's, and then the attachment's. It is for a message of a conversation, or, where a
 * school is named in its place, for what is announced there.
 */
export const beginUploadInput = z
  .strictObject({ id, conversationId: z.optional(id), establishmentId: z.optional(id), name: fileName, size: bytes })
  .check(
    z.refine(
      ({ conversationId, establishmentId }) => (conversationId === undefined) !== (establishmentId === undefined),
      {
        error: 'oneOfTwo',
        path: ['conversationId'],
      },
    ),
  );
export const uploadInput = z.strictObject({ id });
