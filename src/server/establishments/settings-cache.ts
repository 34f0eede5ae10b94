import type { Kysely } from 'kysely';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import type { Database } from '../db/schema.ts';
import type { Hub } from '../live/fan-out/hub.ts';
import type { SchoolStream } from '../live/log/school-stream.ts';
import { readSettings } from './read-settings.ts';

/**
 * The settings of the schools with a socket here, each read once until the revision that changes them is delivered. For what a verb
 * shows; what it decides under the establishment's lock it reads there.
 */
export class SettingsCache {
  /** Kept with the stream that tells when to drop them: one that was closed, and opened again later, has missed changes. */
  private readonly kept = new WeakMap<SchoolStream, Promise<SchoolSettings>>();
  private readonly db: Kysely<Database>;
  private readonly hub: Hub;

  constructor(db: Kysely<Database>, hub: Hub) {
    this.db = db;
    this.hub = hub;
    hub.onSettings.push((establishmentId) => this.drop(establishmentId));
  }

  of(establishmentId: string): Promise<SchoolSettings> {
    const stream = this.hub.streams.get(establishmentId);
    // A stream that does not know yet where it begins would not tell what was changed before.
    if (!stream || stream.delivered === null) return readSettings(this.db, establishmentId);
    return this.kept.get(stream) ?? this.keep(stream, establishmentId);
  }

  /** Kept while it is being read: dropped meanwhile, it is not kept when it comes. */
  private keep(stream: SchoolStream, establishmentId: string): Promise<SchoolSettings> {
    const reading = readSettings(this.db, establishmentId);
    this.kept.set(stream, reading);
    reading.catch(() => this.kept.get(stream) === reading && this.kept.delete(stream));
    return reading;
  }

  private drop(establishmentId: string): void {
    const stream = this.hub.streams.get(establishmentId);
    if (stream) this.kept.delete(stream);
  }
}
