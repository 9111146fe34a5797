import type { NextFunction, Request, Response } from 'express';

/** A page of the open internet must not press our buttons through the browser of whoever tries the product. */
export function sameSiteOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'GET' && request.headers['sec-fetch-site'] === 'cross-site') {
    response.status(403).json({ error: '只接受本机页面的操作' });
    return;
  }
  next();
}
