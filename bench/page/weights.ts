import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openWindow, type Measured, type Stage } from './person.ts';

/** What a browser fetches, in bytes: over the wire for a first visit of somebody signed in, and the scripts of two pages as gzip has them. */
export async function weights(stage: Stage): Promise<Measured[]> {
  const visit = await fetched(stage, '/fr/parents/messagerie', 'parent');
  const entrance = await fetched(stage, '/fr/sign-in');
  const entry = scriptsIn(readFileSync(`${stage.dist}/client/index.html`, 'utf8')).filter((file) =>
    visit.files.includes(file),
  );
  return [
    { figure: 'first visit, signed in, over the wire', unit: 'kB', value: visit.bytes / 1_000, atMost: 200 },
    { figure: 'entry, gzip', unit: 'kB', value: zipped(stage, entry), atMost: 110 },
    {
      figure: 'scripts of sign-in, gzip',
      unit: 'kB',
      // What a page asks for by itself is for what comes next.
      value: zipped(
        stage,
        entrance.named.filter((file) => entrance.files.includes(file)),
      ),
      atMost: 100,
    },
  ];
}

async function fetched(
  stage: Stage,
  path: string,
  who?: string,
): Promise<{ bytes: number; files: string[]; named: string[] }> {
  await using window = await openWindow(stage, who ? { who } : {});
  const { page, cdp } = window;
  const files: string[] = [];
  let bytes = 0;
  await cdp.send('Network.enable');
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  cdp.on('Network.webSocketFrameReceived', ({ response }) => (bytes += Buffer.byteLength(response.payloadData)));
  page.on('response', (answer) => void files.push(new URL(answer.url()).pathname));
  const html = (await (await page.goto(path))?.text()) ?? '';
  await page
    .locator(who ? '[data-conversation]' : 'form')
    .first()
    .waitFor();
  // Until nothing more comes.
  await page.waitForTimeout(3_000);
  return { bytes, files, named: scriptsIn(html) };
}

/** The scripts that a page names itself. */
function scriptsIn(html: string): string[] {
  return Array.from(html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g), ([, file = '']) => file);
}

function zipped({ dist }: Stage, files: string[]): number {
  const sizes = [...new Set(files)].map((file) => gzipSync(readFileSync(`${dist}/client${file}`), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}
