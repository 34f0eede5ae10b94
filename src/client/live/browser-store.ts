import { createStore, promisifyRequest } from 'idb-keyval';

/** A browser's storage as it is: it may refuse, have no room, or never answer. */
export type BrowserStore = {
  all(prefix: string): Promise<[key: string, value: unknown][]>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** Deletes everything whose key begins so, in one go. */
  empty(prefix: string): Promise<void>;
};

/** In IndexedDB, which some browsers do not have in a private window. */
export function newIndexedStore(name: string): BrowserStore {
  const database = createStore(name, 'keyval');
  /** Done once the whole transaction is. */
  const writing = async (write: (store: IDBObjectStore) => IDBRequest) => {
    await database('readwrite', async (store) => {
      write(store);
      await promisifyRequest(store.transaction);
    });
  };
  return {
    all: async (prefix) =>
      database('readonly', async (store) => {
        const range = beginningWith(prefix);
        const [keys, values] = await Promise.all([
          promisifyRequest(store.getAllKeys(range)),
          promisifyRequest<unknown[]>(store.getAll(range)),
        ]);
        return keys.flatMap((key, at) => (typeof key === 'string' ? [[key, values[at]]] : []));
      }),
    set: (key, value) => writing((store) => store.put(value, key)),
    delete: (key) => writing((store) => store.delete(key)),
    empty: (prefix) => writing((store) => store.delete(beginningWith(prefix))),
  };
}

/** What people wrote and was not sent yet. */
export const indexedStore = newIndexedStore('keyval-store');

function beginningWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}
