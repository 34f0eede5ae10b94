// After a package was added: node scripts/complete-lockfile.mjs
// npm writes down only those platforms' packages that it could see, and `npm ci` then refuses the lockfile everywhere.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { '': project, ...packages } = lock.packages;
const missing = Object.values(packages).flatMap(missingOf);
for (const [path, entry] of missing) packages[path] = entry;
const inOrder = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
lock.packages = { '': project, ...Object.fromEntries(inOrder) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} packages of other platforms were missing.\n`);

function missingOf({ optionalDependencies = {}, dev }) {
  return Object.entries(optionalDependencies)
    .filter(([name]) => !packages[`node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, { version, dev, optional: true, ...platformOf(name) }]);
}

/** From the end of the name, as all such packages are called: `…-linux-arm64-musl`. */
function platformOf(name) {
  const [, os, cpu, abi] =
    /(android|darwin|freebsd|linux|openharmony|win32|wasm32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name) ?? [];
  if (!os) throw new Error(`The platform of ${name} is not in its name.`);
  if (os === 'wasm32') return { cpu: ['wasm32'] };
  const libc = os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  return { cpu: [cpu], os: [os], ...libc };
}
