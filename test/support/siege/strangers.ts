import { setTimeout as wait } from 'node:timers/promises';
import { openSocket } from './pupil.ts';
import { count, dial, forever, head, letGo, upgrade, websocketKey, type Target } from './target.ts';

/** Nobody of the school: what anyone who knows the address can do. */
export function strangers(target: Target): void {
  forever(4, 20, () => inventCookie(target));
  forever(1, 100, () => sendDearBody(target));
  forever(1, 50, () => leaveRefusedUpgrade(target));
  forever(8, 100, () => pipelineFiles(target));
  forever(20, 100, () => saySomething(target));
  forever(2, 50, () => sendNoFrame(target));
}

/** As long as it takes us to say that it is no answer to wait for. */
const patienceMs = 20_000;

const invented = () => `Cookie: preau_session=${crypto.randomUUID().replaceAll('-', '').padEnd(40, 'x')}`;

async function inventCookie(target: Target): Promise<void> {
  const requests = [
    head('GET /trpc/me', invented(), 'Connection: close'),
    head('GET /session', invented(), 'Connection: close'),
    head('GET /trpc', invented(), `Origin: ${target.url}`, ...upgrade, websocketKey),
  ];
  for (const text of requests) {
    const socket = dial(target, text);
    socket.resume();
    await letGo(socket, patienceMs);
    count('invented cookies');
  }
}

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const dearBodies = [
  `{"json":{},"meta":{"values":${deep(250_000)}}}`,
  deep(400_000),
  JSON.stringify({ json: '1'.repeat(1_000_000), meta: { values: ['bigint'] } }),
  JSON.stringify({ json: Array.from({ length: 50_000 }, (_, n) => [n, n]), meta: { values: ['map'] } }),
];

/** Beside a cookie that nobody has, so that it is read as a signed-in person's would be. */
async function sendDearBody(target: Target): Promise<void> {
  const body = dearBodies[Math.floor(Math.random() * dearBodies.length)]!;
  const lines = [invented(), `Origin: ${target.url}`, 'Content-Type: application/json', 'Connection: close'];
  const socket = dial(target, head('POST /trpc/auth.signIn', ...lines, `Content-Length: ${body.length}`) + body);
  socket.resume();
  await letGo(socket, patienceMs);
  count('dear bodies');
}

function leaveRefusedUpgrade(target: Target): void {
  const origin = Math.random() < 0.5 ? target.url : 'https://evil.example';
  const path = Math.random() < 0.5 ? '/trpc' : '/elsewhere';
  const socket = dial(target, head(`GET ${path}`, `Origin: ${origin}`, ...upgrade, websocketKey));
  setTimeout(() => socket.destroy(), patienceMs);
  count('refused upgrades never closed');
}

/** Below the number that is cut at once, or far above. */
async function pipelineFiles(target: Target): Promise<void> {
  const socket = dial(target, head(`GET ${target.file}`).repeat(Math.random() < 0.8 ? 90 : 1_000));
  count('pipelines that read nothing');
  await letGo(socket, patienceMs);
}

/** A socket that has still to say by which token it calls, and says something else, or nothing. */
async function saySomething(target: Target): Promise<void> {
  const socket = openSocket(target, '', '?connectionParams=1');
  socket.on('open', () => Math.random() < 0.7 && socket.send(deep(10_000)));
  count('sockets of nobody');
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), wait(patienceMs)]);
  socket.terminate();
}

/** What follows the head of an upgrade and is no frame: reserved bits, no mask, a length of 2^62. */
async function sendNoFrame(target: Target): Promise<void> {
  const lines = [`Cookie: ${target.pupil}`, `Origin: ${target.url}`, ...upgrade, websocketKey];
  const socket = dial(target, head('GET /trpc', ...lines));
  socket.resume();
  await new Promise((resolve) => socket.once('data', resolve).once('close', resolve));
  socket.write(Buffer.from([0xff, 0x7f, 0x40, 0, 0, 0, 0, 0, 0, 0, ...Array.from({ length: 200 }, () => 0x61)]));
  await letGo(socket, patienceMs);
  count('nonsense after an upgrade');
}
