import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import express, { Router, type Response } from 'express';

/** Where the builds of the front ends lie, from the folder that the API is started in. */
const consoleBuild = resolve('admin/dist');
const h5Build = resolve('miniapp/dist/h5');

/** The mini-program's H5 once more, for the frame in which the console previews an exam project (R-L2). */
export const previewPath = '/m/preview';

/** `/admin` the console, `/m` the mini-program's H5, `/` the front page with the two entrances (R-A6). */
export function staticFiles(): Router {
  const router = Router();
  router.use('/admin', built(consoleBuild));
  router.get('/admin/*path', page(consoleBuild, 'index.html'));
  router.use('/m', built(h5Build));
  router.get('/m/*path', page(h5Build, 'index.html'));
  router.get('/', page(consoleBuild, 'front.html'));
  return router;
}

/** In these folders both builds put nothing but files with a hash of their content in the name: they never change. */
const isHashed = (path: string): boolean => /^(assets|css|js)[\\/]/.test(path);

function built(folder: string) {
  return express.static(folder, {
    setHeaders: (response: Response, path: string) => {
      const age = isHashed(relative(folder, path)) ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.set('Cache-Control', age);
    },
  });
}

/** A page of a front end; whatever isn't a file is an address inside it. */
function page(folder: string, name: string) {
  const file = resolve(folder, name);
  return (_request: express.Request, response: Response, next: express.NextFunction): void => {
    if (!existsSync(file)) return next();
    // Without an etag, a page of an older build, put back, would pass for the one that the browser has.
    response.set('Cache-Control', 'no-cache').sendFile(file, { lastModified: false });
  };
}
