const version = 1;

/** Under what this device keeps the announcements that somebody has begun. */
export function formPrefix(userId: string): string {
  return `announcement.${version}:${userId}:`;
}
