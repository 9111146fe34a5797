import type { Request, Response } from 'express';
import multer from 'multer';
import { uploadLimitBytes } from '../contracts/upload-limit';
import { ProblemError } from './problems';
import type { ReceivedFile } from './route';

const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: uploadLimitBytes, files: 1, fields: 10, fieldSize: 10_000, parts: 11 },
}).single('file');

/** Reads a `multipart/form-data` body into memory; its text fields become `request.body`. */
export async function receiveFile(request: Request, response: Response): Promise<ReceivedFile> {
  if (!request.is('multipart/form-data'))
    throw new ProblemError('invalid-request', '请以 multipart/form-data 方式上传文件。');
  await new Promise<void>((resolve, reject) => {
    receive(request, response, (error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
  if (!request.file)
    throw new ProblemError('invalid-request', '请选择要上传的文件。', {
      fields: [{ path: '/file', message: '必填。' }],
    });
  return { bytes: request.file.buffer };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
