const origin = 'https://school.example';

type Stored = { url: string; answer: Response };

/** As much of a browser's caches as the worker uses, and a network in the test's hand. */
export function newFakeCaches(network: (path: string) => Promise<Response> | Response) {
  const all = new Map<string, Stored[]>();
  const urlOf = (asked: Request | string) => new URL(typeof asked === 'string' ? asked : asked.url, origin).href;
  const open = (name: string) => {
    const stored = all.get(name) ?? [];
    all.set(name, stored);
    const at = (asked: Request | string) => stored.findIndex(({ url }) => url === urlOf(asked));
    const put = async (asked: Request | string, answer: Response) => {
      const found = at(asked);
      if (found >= 0) stored.splice(found, 1);
      stored.push({ url: urlOf(asked), answer });
    };
    return {
      match: async (asked: Request | string) => stored[at(asked)]?.answer.clone(),
      put,
      keys: async () => stored.map(({ url }) => new Request(url)),
      delete: async (asked: Request | string) => at(asked) >= 0 && stored.splice(at(asked), 1).length > 0,
      async addAll(paths: string[]) {
        const answers = await Promise.all(paths.map(async (path) => network(path)));
        if (!answers.every(({ ok }) => ok)) throw new TypeError('not all came');
        await Promise.all(paths.map((path, index) => put(path, answers[index]!)));
      },
    };
  };
  const storage = {
    has: async (name: string) => all.has(name),
    open: async (name: string) => open(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  };
  const paths = () => [...all.values()].flat().map(({ url }) => new URL(url).pathname);
  const fetch = async (asked: Request | string) => network(new URL(urlOf(asked)).pathname);
  return { storage, fetch, paths };
}

export type Init = { mode?: string; method?: string };

/** What a worker is told of a request, and what it answered; undefined where it left it to the browser. */
export function ask(path: string, init: Init = {}) {
  const { mode, ...rest } = init;
  const request = new Request(new URL(path, origin), rest);
  // Only a browser makes requests of this mode.
  if (mode) Object.defineProperty(request, 'mode', { value: mode });
  const waited: Promise<unknown>[] = [];
  const asked = {
    answer: undefined as Promise<Response> | undefined,
    settled: () => Promise.all(waited),
    event: {
      request,
      respondWith: (answer: Promise<Response>) => void (asked.answer = answer),
      waitUntil: (work: Promise<unknown>) => void waited.push(work),
    },
  };
  return asked;
}
