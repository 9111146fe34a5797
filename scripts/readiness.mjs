import { connect } from 'node:net';

/** @param {number} port on 127.0.0.1 */
export const listens = (port) => () =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(socket.destroy() && true));
    socket.once('error', () => resolve(false));
  });

/** @param {string} address answered with 2xx when ready */
export const answers = (address) => () =>
  fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
