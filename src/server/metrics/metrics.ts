import type * as Prometheus from 'prom-client';
import type { Registry } from 'prom-client';
import type { App } from '../context.ts';
import { measures, type Measure } from './measures.ts';

export type Metrics = () => Promise<{ contentType: string; text: string }>;

/** Seconds: what nobody notices, what one notices, what one waits for, and what is near giving up. */
const buckets = [0.01, 0.05, 0.25, 1, 5];

/**
 * All figures of one process as Prometheus reads them. Where nobody ever asks, the library is not even read; how long calls take,
 * and what Node says of itself, is gathered from the first time on.
 */
export function newMetrics(app: App): Metrics {
  let made: Promise<Registry> | undefined;
  return async () => {
    made ??= newRegistry(app);
    const registry = await made;
    return { contentType: registry.contentType, text: await registry.metrics() };
  };
}

async function newRegistry(app: App): Promise<Registry> {
  const prometheus = await import('prom-client');
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  for (const measure of measures) addMeasure(prometheus, registry, app, measure);
  const calls = new prometheus.Histogram({
    name: 'preau_call_seconds',
    help: 'How long calls took, from when they were let in; a subscription, until it is opened.',
    labelNames: ['kind'],
    buckets,
    registers: [registry],
  });
  app.counts.onCall = (kind, seconds) => calls.observe({ kind }, seconds);
  return registry;
}

/** Its numbers are read anew each time: what is counted elsewhere is not counted here again. */
function addMeasure({ Counter, Gauge }: typeof Prometheus, registry: Registry, app: App, measure: Measure): void {
  const { name, help, type, label, read } = measure;
  const Kind = type === 'counter' ? Counter : Gauge;
  const names = label === undefined ? [] : [label].flat();
  const labelled = (values: readonly string[]) => Object.fromEntries(names.map((one, at) => [one, values[at]!]));
  const made = new Kind({
    name,
    help,
    labelNames: names,
    registers: [],
    collect() {
      this.reset();
      for (const [value, count] of read(app)) this.inc(labelled([value].flat()), count);
    },
  });
  registry.registerMetric(made);
}
