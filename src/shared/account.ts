/** What a session may have been begun in, as its own words of itself say. */
export const browsers = ['edge', 'opera', 'samsung', 'firefox', 'chrome', 'safari'] as const;
export type Browser = (typeof browsers)[number];
export const systems = ['windows', 'android', 'iphone', 'ipad', 'chromeos', 'mac', 'linux'] as const;
export type System = (typeof systems)[number];

/** What a browser says that it is; null where it says nothing that is known. */
export type Device = { browser: Browser | null; system: System | null };

/**
 * Where somebody is signed in. `usedAt`: to half an hour or so. `near`: whether it was begun in the network from which they ask; null where
 * nobody noted that. No address ever leaves the server.
 */
export type OwnSession = Device & {
  id: string;
  createdAt: Date;
  usedAt: Date;
  expiresAt: Date;
  near: boolean | null;
  /** A device of it is told of messages: it lasts longer without use. */
  told: boolean;
  current: boolean;
};

/** What a school calls somebody; `username`: by which they sign in there with the school's code, where they have one. */
export type SchoolName = {
  establishmentId: string;
  school: string;
  code: string;
  name: string;
  username: string | null;
  /** Whether it shows the photos of people of their role. */
  showsPhoto: boolean;
  /** Whether it took away the photo that they have. */
  tookPhoto: boolean;
};

/** Who somebody is: to themselves, and at each of their schools. */
export type Profile = { name: string; email: string | null; photo: string | null; schools: SchoolName[] };

/** Whether somebody's address can be changed here by themselves, and the one that waits for whoever reads its mails. */
export type OwnEmailChange = { byEmail: boolean; waiting: { email: string; expiresAt: Date } | null };

/** What a link to a new address is good for; `email` is told to nobody who has not read its mails. */
export type EmailChange = { state: 'open'; email: string } | { state: 'used' | 'expired' | 'revoked' };

/**
 * How what is gathered of somebody's stands, for them to take away. `done` and `total`: conversations; `total` is null until they are counted.
 * `failed`: it did not come to its end within a day. `nextAt`: when it can be asked for again; null at once.
 */
export type OwnExport = {
  id: string;
  state: 'gathering' | 'ready' | 'failed';
  done: number;
  total: number | null;
  readyUntil: Date | null;
  nextAt: Date | null;
};
