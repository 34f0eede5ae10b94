import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runModule } from './exec.mjs';

export const howToGetABrowser =
  'The browser tests need Chromium, Chrome or Edge, and none could be found or installed: install one (on Debian "apt-get install chromium"), or name it in PREAU_TEST_BROWSER.';

/** A browser that starts: the one named, an installed one, playwright-core's own download, Debian's package; undefined where none is to be had. */
export async function findBrowser() {
  const named = process.env.PREAU_TEST_BROWSER;
  if (named) return starts(named) ? named : undefined;
  return installed() ?? (await downloaded()) ?? packaged();
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];
const macApps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function installed() {
  return [...onPath(), ...usualPlaces()].find(starts);
}

function onPath() {
  const directories = (process.env.PATH ?? '').split(delimiter);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => directories.map((directory) => join(directory, name + ending)));
}

function usualPlaces() {
  const { HOME = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  const windowsRoots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean);
  return (
    {
      darwin: ['/Applications', join(HOME, 'Applications')].flatMap((root) =>
        macApps.map((app) => join(root, `${app}.app/Contents/MacOS/${app}`)),
      ),
      win32: windowsRoots.flatMap((root) => windowsPrograms.map((program) => join(root, program))),
      linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'],
    }[process.platform] ?? []
  );
}

/** Who asks for the browser's path reads it from standard output. */
const toStderr = { stdio: ['ignore', 2, 2] };

async function downloaded() {
  const { chromium } = await import('playwright-core');
  if (starts(chromium.executablePath())) return chromium.executablePath();
  // A machine that lacks the libraries of a browser gets the package instead, which brings them.
  runModule('playwright-core/cli.js', ['install', 'chromium'], { ...toStderr, timeout: 180_000 });
  return [chromium.executablePath()].find(starts);
}

function packaged() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const sudo = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) =>
    run('env', [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], {
      ...toStderr,
      timeout: 600_000,
    }) === 0;
  const fetched =
    apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium', 'fonts-noto-core', 'fonts-noto-color-emoji');
  return fetched ? installed() : undefined;
}

/** Some paths are stubs that only tell how to install a browser. On Windows asking for the version would open a window. */
function starts(path) {
  if (!existsSync(path)) return false;
  return (
    process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}
