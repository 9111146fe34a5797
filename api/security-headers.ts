import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** For all that we serve ourselves: nothing from elsewhere, no guessing of types, no frames but where our own pages may be one's. */
export function securityHeaders(
  isHttps: boolean,
  framedBy: 'nobody' | 'ourselves' = 'nobody',
): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // The mini-program's H5 reads a chosen picture, which the browser names by a blob address, to scale it down.
        connectSrc: ["'self'", 'blob:'],
        // The component libraries of both front ends set styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: [framedBy === 'nobody' ? "'none'" : "'self'"],
      },
    },
    // The page that a request comes from tells console and H5 apart; other sites learn nothing.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps,
    // Over plain http browsers ignore it and complain.
    crossOriginOpenerPolicy: isHttps && { policy: 'same-origin' },
    originAgentCluster: isHttps,
  });
}

/** API answers hold personal data: no cache keeps them. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
