/** Loaded before a server started with --expose-gc: at each SIGUSR2 it says what lives on its heap once nothing dead is left on it. */
process.on('SIGUSR2', () => {
  // Twice: what a finaliser lets go is gone after the second.
  for (let time = 0; time < 2; time += 1) (globalThis as { gc?: () => void }).gc?.();
  process.stdout.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
