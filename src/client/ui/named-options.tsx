type Named = { id: string; name: string };

/** In a select: schools, classes, whatever is chosen by its name. */
export function NamedOptions({ all }: { all: readonly Named[] }) {
  return all.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
