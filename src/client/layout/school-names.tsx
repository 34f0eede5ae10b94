import { useMe } from '../session/use-me.ts';

/** Every page says whose it is; somebody of two schools sees both. */
export function SchoolNames() {
  const names = [...new Set(useMe().memberships.map(({ establishment }) => establishment.name))];
  return (
    <p className="flex w-full flex-col gap-1.5 text-center text-xs leading-4 font-semibold">
      {names.map((name) => (
        <bdi key={name} title={name} className="line-clamp-3 wrap-anywhere">
          {name}
        </bdi>
      ))}
    </p>
  );
}
