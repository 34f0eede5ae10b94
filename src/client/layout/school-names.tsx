import { useMe } from '../session/use-me.ts';

/** Every page says whose it is; somebody of two schools sees both. */
export function SchoolNames() {
  const names = [...new Set(useMe().memberships.map(({ establishment }) => establishment.name))];
  return (
    <p className="flex min-w-0 flex-col leading-tight font-semibold max-sm:flex-1 max-sm:text-sm">
      {names.map((name) => (
        <span key={name} title={name} className={`truncate ${names.length > 1 ? 'text-sm' : ''}`}>
          <bdi>{name}</bdi>
        </span>
      ))}
    </p>
  );
}
