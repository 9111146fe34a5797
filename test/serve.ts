import { createServer, type RequestListener, type Server } from 'node:http';

/** Longer than any client keeps an idle connection, however busy the machine: none is closed under a request. */
const idleForMs = 65_000;

/** Answers on a port of loopback; without one, on any that is free. */
export function serve(listener: RequestListener, port = 0): Promise<Server> {
  const server = createServer({ keepAliveTimeout: idleForMs }, listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}
