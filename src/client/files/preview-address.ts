const known = new Map<string, string>();

/** The few pixels of a picture as something that this page may show: its policy lets no picture in from a `data:` address. */
export function previewAddress(id: string, preview: string): string | undefined {
  const made = known.get(id);
  if (made !== undefined) return made;
  const blob = blobOf(preview);
  if (!blob) return undefined;
  const address = URL.createObjectURL(blob);
  known.set(id, address);
  return address;
}

function blobOf(preview: string): Blob | null {
  const [, mediaType = '', base64 = ''] = /^data:(image\/webp);base64,(.*)$/s.exec(preview) ?? [];
  try {
    return mediaType === ''
      ? null
      : new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type: mediaType });
  } catch {
    return null;
  }
}
