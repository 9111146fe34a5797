import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { Router, type Response } from 'express';

/** Where the builds of the front ends lie, from the folder that the API is started in. */
const console_ = resolve('admin/dist');
const h5 = resolve('miniapp/dist/h5');

/** `/admin` the console, `/m` the mini-program's H5, `/` the front page with the two entrances (R-A6). */
export function staticFiles(): Router {
  const router = Router();
  router.use('/admin', built(console_));
  router.get('/admin/*path', page(console_, 'index.html'));
  router.use('/m', built(h5));
  router.get('/m/*path', page(h5, 'index.html'));
  router.get('/', page(console_, 'front.html'));
  return router;
}

/** A hash in a file's name means that its content never changes. */
function built(folder: string) {
  return express.static(folder, {
    setHeaders: (response: Response, path: string) => {
      const isHashed = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(path) && !path.endsWith('.html');
      response.set('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** A page of a front end; whatever isn't a file is an address inside it. */
function page(folder: string, name: string) {
  const file = resolve(folder, name);
  return (_request: express.Request, response: Response, next: express.NextFunction): void => {
    if (!existsSync(file)) return next();
    response.set('Cache-Control', 'no-cache').sendFile(file);
  };
}
