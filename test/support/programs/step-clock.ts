/**
 * Loaded before a server: at each SIGUSR2 its wall clock steps back an hour, as an administrator or a time server may do it.
 * Timers and `performance` go on, as they do on a real machine.
 */
const hourMs = 3_600_000;
let steppedMs = 0;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[], newTarget: Parameters<typeof Reflect.construct>[2]) =>
    Reflect.construct(target, args.length > 0 ? args : [RealDate.now() - steppedMs], newTarget) as Date,
  get: (target, name, receiver) =>
    name === 'now' ? () => RealDate.now() - steppedMs : (Reflect.get(target, name, receiver) as unknown),
});

process.on('SIGUSR2', () => {
  steppedMs += hourMs;
  process.stdout.write('the clock stepped back\n');
});
