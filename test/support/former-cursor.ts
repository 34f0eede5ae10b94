/** A cursor as it was before it was short: the epoch and each school in 22 characters. */
export function formerCursor(epoch: string, establishmentId: string, revision: number): string {
  const short = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
  return `${short(epoch)}.${short(establishmentId)}${revision.toString(36)}`;
}
