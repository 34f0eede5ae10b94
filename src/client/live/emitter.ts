export type Emitter<Value> = {
  emit(value: Value): void;
  listen(listener: (value: Value) => void): () => void;
};

export function newEmitter<Value>(): Emitter<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    emit(value) {
      for (const listener of listeners) listener(value);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
