/** Of each of these schools a text that is another once somebody there is perhaps seen by others than before, without a revision that moves people. */
export type ReadMarks = (establishmentIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Which schools have another mark than when they were last asked about. One that is asked about for the first time counts: nobody knows what became of it. */
export class ChangedSchools {
  private marks: ReadonlyMap<string, string> = new Map();
  private readonly read: ReadMarks;

  constructor(read: ReadMarks) {
    this.read = read;
  }

  async among(establishmentIds: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    if (establishmentIds.size === 0) return establishmentIds;
    const before = this.marks;
    const marks = (this.marks = await this.read([...establishmentIds]));
    return new Set([...establishmentIds].filter((id) => marks.get(id) !== before.get(id)));
  }
}
