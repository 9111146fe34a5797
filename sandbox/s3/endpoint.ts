import express, { type Response } from 'express';
import type { Context } from '../context';
import { silence, underFault } from '../faults';
import { isSigned } from './signature';

/** As much of S3 as storing needs: put, get and delete an object by its path. Kept in memory. */
export function s3Endpoint(context: Context): express.Router {
  const router = express.Router();
  const objects = new Map<string, Buffer>();

  router.use('/s3', express.raw({ type: () => true, limit: '50mb' }), async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const { method, originalUrl: url, headers } = request;
    if (!isSigned({ method, url, headers, body }, context.config.s3)) {
      refuse(response, 403, 'SignatureDoesNotMatch');
      return;
    }
    const answer = await underFault(
      context.faults,
      `s3.${method.toLowerCase()}`,
      () => serve(objects, method, request.path, body),
      ({ code = 'InternalError', status = 500 }) => ({ status, code }),
    );
    if (answer === silence) return;
    if ('code' in answer) refuse(response, answer.status, answer.code);
    else response.status(answer.status).type('application/octet-stream').send(answer.body);
  });
  return router;
}

type S3Answer = { status: number; body: Buffer } | { status: number; code: string };

function serve(objects: Map<string, Buffer>, method: string, path: string, body: Buffer): S3Answer {
  const nothing = Buffer.alloc(0);
  switch (method) {
    case 'PUT':
      objects.set(path, body);
      return { status: 200, body: nothing };
    case 'DELETE':
      objects.delete(path);
      return { status: 204, body: nothing };
    case 'GET': {
      const object = objects.get(path);
      return object ? { status: 200, body: object } : { status: 404, code: 'NoSuchKey' };
    }
    default:
      return { status: 405, code: 'MethodNotAllowed' };
  }
}

function refuse(response: Response, status: number, code: string): void {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  response.status(status).type('application/xml').send(xml);
}
