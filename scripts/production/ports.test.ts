import { readSettings } from '../settings.mjs';
import { mostPorts, productionPorts } from './ports.mjs';

const copies = { api: 2, worker: 2, importWorker: 1 };

test('the front is where people look for the platform, and no two have one port', () => {
  const { ports } = readSettings({ PORT: '4000' });
  const { temporalServer, apis, workers, importWorkers, ...others } = productionPorts(ports, copies);
  const taken = [others, temporalServer, apis, workers, importWorkers].flatMap((some) =>
    Object.values<number>(some),
  );
  expect(others.front).toBe(4000);
  expect([apis.length, workers.length, importWorkers.length]).toEqual([2, 2, 1]);
  // Temporal's frontend is known to the others too.
  expect(new Set(taken).size).toBe(taken.length - 1);
  expect(Math.max(...taken) - 4000).toBeLessThan(mostPorts);
});

test('a PORT beyond which the servers of Temporal would not find each other is refused in words', () => {
  expect(() => productionPorts(readSettings({ PORT: '40000' }).ports, copies)).toThrow('PORT');
});
