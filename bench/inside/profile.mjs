// Preloaded into the server under measurement: one CPU profile from a SIGUSR2 to the next.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
let running = false;

process.on('SIGUSR2', async () => {
  running = !running;
  if (running) return session.post('Profiler.start');
  const { profile } = await session.post('Profiler.stop');
  writeFileSync(`${process.env.PREAU_BENCH_PROFILES}/${Date.now()}-${process.pid}.cpuprofile`, JSON.stringify(profile));
});
