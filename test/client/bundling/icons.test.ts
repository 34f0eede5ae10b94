import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { drawings, icons } from '../../../bundling/icons.ts';

const file = '/src/client/given.tsx';

/** What the build makes of a file of the client. */
async function built(code: string): Promise<string> {
  const given = { name: 'given', resolveId: (id: string) => (id === file ? id : null), load: () => code };
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [given, icons()],
    build: { write: false, minify: false, rolldownOptions: { input: file, external: /^lucide-react/ } },
  });
  return (made as Rolldown.RolldownOutput).output[0].code;
}
const imported = (code: string) => [...code.matchAll(/from "([^"]+)"/g)].map((found) => found[1]!).sort();

test('[CLIENT42] each icon comes from its own file, however its import is written', async () => {
  const code = await built(`
    import type { LucideIcon } from 'lucide-react';
    import {
      House,
      X as Close,
      type LucideProps,
    } from "lucide-react"
    const all: LucideIcon[] = [House, Close];
    const said = "import { Megaphone } from 'lucide-react';";
    const props: LucideProps = {};
    console.log(all, props, said);
  `);
  expect(imported(code)).toEqual(['lucide-react/icons/house', 'lucide-react/icons/x']);
  expect(code).toContain("import { Megaphone } from 'lucide-react';");
});

test('[CLIENT42] an icon that the library does not have is refused, and so are all of them at once', async () => {
  await expect(built("import { Hause } from 'lucide-react'; console.log(Hause);")).rejects.toThrow(
    'There is no icon called Hause.',
  );
  await expect(built("import * as all from 'lucide-react'; console.log(all);")).rejects.toThrow(
    'Icons are imported by their names',
  );
});

test('[CLIENT42] of an icon its drawing is fetched, each part keyed by its place', async () => {
  const house = fileURLToPath(import.meta.resolve('lucide-react/icons/house'));
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [drawings()],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: house, preserveEntrySignatures: 'strict', external: /createLucideIcon|^react/ },
    },
  });
  const { code } = (made as Rolldown.RolldownOutput).output[0];
  expect([...code.matchAll(/key: "([^"]*)"/g)].map(([, key]) => key)).toEqual(['0', '1']);
  expect(code).toContain('M15 21v-8a1');
  expect(code).not.toMatch(/name: "house"|aliases|__iconData\.node/);
});
