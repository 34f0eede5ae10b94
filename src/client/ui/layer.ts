/** A part of the kit that lies above a page, or stands in what does. */
export type Layer<Part> = {
  /** Null until it has come. */
  here(): Part | null;
  /** Calls back once it has come. */
  watch(onCome: () => void): () => void;
};

type Known = { isHere(): boolean; fetch(): Promise<Coming> };
type Coming = { keep(): void; tell(): void };
const layers: Known[] = [];

export function newLayer<Part>(fetchPart: () => Promise<Part>): Layer<Part> {
  let part: Part | null = null;
  const waiting = new Set<() => void>();
  const tell = () => waiting.forEach((onCome) => onCome());
  const fetch = async () => {
    const loaded = await fetchPart();
    return { keep: () => void (part = loaded), tell };
  };
  layers.push({ isHere: () => part !== null, fetch });
  return {
    here: () => part,
    watch: (onCome) => {
      waiting.add(onCome);
      return () => void waiting.delete(onCome);
    },
  };
}

/** Fetches all that the parts which are here may open, and what that opens. They are here together, so that a dialog that opens finds in it what gets the focus. */
export async function loadLayers(): Promise<void> {
  const asked = new Set<Known>();
  const come: Coming[] = [];
  const missing = () => layers.filter((layer) => !layer.isHere() && !asked.has(layer));
  for (let next = missing(); next.length > 0; next = missing()) {
    for (const layer of next) asked.add(layer);
    come.push(...(await Promise.all(next.map((layer) => layer.fetch()))));
  }
  for (const one of come) one.keep();
  for (const one of come) one.tell();
}
