import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parts } from '../../src/client/parts.ts';

test('[CLIENT42] what is imported as a part of its own is what the build makes a chunk of', () => {
  const imported = ['', 'announcements/', 'home/', 'files/', 'transcript/', 'settings/', 'share/', 'admin/'].flatMap(
    (folder) => {
      const text = readFileSync(`src/client/${folder}areas.ts`, 'utf8');
      return [...text.matchAll(/import\('\.\/([^']+)'\)/g)].map(([, file]) => folder + file);
    },
  );
  expect(imported.filter((file) => !file.startsWith('kit/')).toSorted()).toEqual(Object.values(parts).toSorted());
});
