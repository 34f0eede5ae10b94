import { randomBytes, randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import sharp, { type Sharp } from 'sharp';
import type { Attachment } from '../../src/shared/public.ts';
import { box } from './boxes.ts';
import type { TestClient } from './client.ts';

type Patched = { status: number; offset: number; reason: string | undefined };

/** One request of an upload, as a page sends it. */
export async function patch(
  { origin, cookie }: Pick<TestClient, 'origin'> & { cookie?: string },
  id: string,
  offset: number,
  body: Uint8Array,
): Promise<Patched> {
  const headers = { origin, ...(cookie && { cookie }) };
  const answer = await fetch(`${origin}/uploads/${id}?offset=${offset}`, {
    method: 'PATCH',
    headers,
    body: new Blob([new Uint8Array(body)]),
  });
  const text = await answer.text();
  const reason = text ? (JSON.parse(text) as { error: { data: { reason: string } } }).error.data.reason : undefined;
  return { status: answer.status, offset: Number(answer.headers.get('upload-offset')), reason };
}

const partBytes = 1_048_576;

type Place = { conversationId: string } | { establishmentId: string };

/** Begins an upload and sends all of it; it is still to be finished. */
export async function bringTo(client: TestClient, place: Place, name: string, bytes: Uint8Array): Promise<string> {
  const id = randomUUID();
  await client.http.beginUpload.mutate({ id, ...place, name, size: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += partBytes)
    await patch(client, id, offset, bytes.subarray(offset, offset + partBytes));
  return id;
}

export const bring = (client: TestClient, conversationId: string, name: string, bytes: Uint8Array): Promise<string> =>
  bringTo(client, { conversationId }, name, bytes);

export async function uploadTo(
  client: TestClient,
  place: Place,
  name = 'mot.txt',
  bytes: Uint8Array = strToU8(`Bonjour ${randomUUID()}`),
): Promise<Attachment> {
  const id = await bringTo(client, place, name, bytes);
  return client.http.finishUpload.mutate({ id });
}

/** For a message of a conversation. */
export const upload = (client: TestClient, conversationId: string, name?: string, bytes?: Uint8Array) =>
  uploadTo(client, { conversationId }, name, bytes);

type Asked = { thumbnail?: boolean; headers?: Record<string, string>; method?: string };

/** The bytes of a file as a page asks for them. */
export function ask(
  { origin, cookie }: { origin: string; cookie?: string },
  { id, name }: Pick<Attachment, 'id' | 'name'>,
  { thumbnail, headers, method = 'GET' }: Asked = {},
): Promise<Response> {
  const address = `${origin}/files/${id}/${encodeURIComponent(name)}${thumbnail ? '?thumbnail' : ''}`;
  return fetch(address, { method, headers: { ...(cookie && { cookie }), ...headers } });
}

/** A film of as many bytes as are wanted. */
export function film(bytes: number): Buffer {
  return Buffer.concat([box('ftyp', 'mp42\0\0\0\0mp42isom'), box('mdat', randomBytes(bytes - 32))]);
}

/** A picture of one colour, as large as it is asked to be. */
export function picture(width = 40, height = 30): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#0a7' } });
}

export const pdf = strToU8('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** As little as programs take for a text document. */
export function docx(
  type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
): Uint8Array {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
  return zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8('<w/>') });
}
