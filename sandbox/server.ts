import { createSandbox } from './app';
import { readConfig } from './config';

const { port, ...config } = readConfig(process.env);
const sandbox = createSandbox(config);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}

sandbox.listen(port).then(
  () => process.stdout.write(`sandbox: ${sandbox.origin()}\n`),
  (error: unknown) => {
    process.stderr.write(`sandbox: ${String(error)}\n`);
    process.exit(1);
  },
);
