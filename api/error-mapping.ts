import { MulterError } from 'multer';
import { uploadLimitBytes } from '../contracts/upload-limit';
import { databaseErrorOf, isDatabaseSilent, passes } from '../db/database-error';
import { ProviderError } from '../providers/provider-error';
import { ProblemError } from './problems';

/** Every error that can reach the end of a request, as the problem that the client is told. No stack ever leaves. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof ProviderError) return fromProvider(error);
  if (error instanceof MulterError) return fromUpload(error);
  const database = databaseErrorOf(error);
  if (database) return fromDatabase(database.code, error);
  if (isDatabaseSilent(error)) return overloaded(error);
  const bodyFault = bodyFaultOf(error);
  if (bodyFault?.startsWith('entity.') || bodyFault === 'encoding.unsupported') return fromBody(bodyFault);
  return new ProblemError(
    'internal-error',
    '系统出现错误，请稍后再试；如仍不成功，请把请求编号告诉管理员。',
    { cause: error },
  );
}

function fromProvider(error: ProviderError): ProblemError {
  const detail =
    error.kind === 'start-over'
      ? '授权已过期或已使用，请返回后重新授权。'
      : '外部服务暂时没有响应，您填写的内容没有丢失，请稍后再试。';
  return new ProblemError(error.kind === 'start-over' ? 'login-code-wrong' : 'provider-unavailable', detail, {
    cause: error,
  });
}

function fromUpload(error: MulterError): ProblemError {
  if (error.code === 'LIMIT_FILE_SIZE')
    return new ProblemError(
      'file-too-large',
      `文件超过 ${uploadLimitBytes / 1024 / 1024} MB，请压缩（照片可重新拍摄）或分成几份后再上传。`,
    );
  return new ProblemError('invalid-request', '每次只能上传一个文件，字段名为 file。');
}

/** By SQLSTATE class: a lost or overloaded database is worth another try; a broken rule of ours is not. */
function fromDatabase(sqlState: string, cause: unknown): ProblemError {
  if (sqlState === '23505')
    return new ProblemError('already-exists', '已经存在相同的记录，请刷新后查看。', { cause });
  // A value of a shape that the database can't read: a made-up page position, a number out of range.
  if (sqlState.startsWith('22'))
    return new ProblemError('invalid-request', '提交的内容格式不正确。', { cause });
  if (passes(sqlState)) return overloaded(cause);
  return new ProblemError('internal-error', '系统出现错误，请把请求编号告诉管理员。', { cause });
}

const overloaded = (cause: unknown): ProblemError =>
  new ProblemError('service-overloaded', '系统繁忙，请稍后再试。', { retryAfterSeconds: 2, cause });

function fromBody(fault: string): ProblemError {
  if (fault === 'entity.too.large') return new ProblemError('file-too-large', '提交的内容过大。');
  return new ProblemError('invalid-request', '提交的内容不是有效的 JSON。');
}

/** How Express' reader of bodies names what it couldn't read. */
function bodyFaultOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  return typeof error.type === 'string' ? error.type : undefined;
}
