import { readConfig } from '../runtime/config';
import { createApp } from './app';

const config = readConfig();
const { app, close } = createApp(config);
const server = app.listen(config.port, config.host);

/** Answers what has begun, then lets go. */
function stop(): void {
  server.close(() => void close().then(() => process.exit(0)));
  server.closeIdleConnections();
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
