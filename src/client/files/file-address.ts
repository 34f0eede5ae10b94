/** Where a file is read, by whoever may read its message at that moment. */
export function fileAddress({ id, name }: { id: string; name: string }): string {
  return `/files/${id}/${encodeURIComponent(name)}`;
}

/** A picture as small as a conversation shows it. */
export function thumbnailAddress(file: { id: string; name: string }): string {
  return `${fileAddress(file)}?thumbnail`;
}
