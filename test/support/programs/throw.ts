/** Loaded before a server: at SIGUSR2 it throws what nobody catches, and at SIGWINCH a promise is broken that nobody waits for. */
process.on('SIGUSR2', () => {
  throw new Error('thrown by the test');
});
process.on('SIGWINCH', () => void Promise.reject(new Error('broken by the test')));
