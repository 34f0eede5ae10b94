import type { Selectable } from 'kysely';
import type { Attachment } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';

type Row = Pick<Selectable<Database['attachment']>, 'id' | 'name' | 'mediaType' | 'size' | 'image'>;

/** A finished file as its message tells of it. */
export function attachmentOf({ id, name, mediaType, size, image }: Row): Attachment {
  return { id, name, mediaType: mediaType!, size: size!, ...(image && { image }) };
}

export const attachmentColumns = [
  'attachment.id',
  'attachment.name',
  'attachment.mediaType',
  'attachment.size',
  'attachment.image',
] as const;
