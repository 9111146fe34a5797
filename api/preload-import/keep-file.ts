import { createHash, randomUUID } from 'node:crypto';
import type { UploadPurpose } from '../../contracts/upload';
import { uploadPlace } from '../../domain/upload-place';
import { ProblemError } from '../problems';
import type { Services } from '../services';
import { unclaimedMinutes } from '../upload/unclaimed';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Keeps the uploaded list encrypted until the process takes it; as with pictures, no bytes are without a row, and the sweep
 * takes what nothing claims.
 */
export async function keepFile(
  { database, encryption, storage }: Pick<Services, 'database' | 'encryption' | 'storage'>,
  owner: string,
  bytes: Buffer,
): Promise<string> {
  refuseOtherFiles(bytes);
  const id = randomUUID();
  const storageKey = `uploads/${id.slice(0, 2)}/${id}`;
  await database('upload').insert({
    ...{ id, owner_person_id: owner, storage_key: storageKey },
    purpose: 'preload-import' satisfies UploadPurpose,
    ...{ content_type: excel, size_bytes: bytes.length },
    sha256: createHash('sha256').update(bytes).digest(),
    expires_at: database.raw('now() + make_interval(mins => ?)', [unclaimedMinutes]),
  });
  await storage.put(storageKey, encryption.encrypt(bytes, uploadPlace(id)));
  return id;
}

/** How `.xls` and workbooks with a password begin. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const zip = Buffer.from('PK');

/** By what the file is, whatever it is called. What is in it, the check finds out. */
function refuseOtherFiles(bytes: Buffer): void {
  if (bytes.subarray(0, 4).equals(compoundFile))
    throw refused('文件是旧版 Excel 格式（.xls）或设有密码，请另存为不带密码的 .xlsx 文件后再上传。');
  if (!bytes.subarray(0, 2).equals(zip))
    throw refused('这不是 Excel 文件（.xlsx）。.csv 等文件改名后仍不能读取，请用下载的模板填写后再上传。');
}

const refused = (detail: string): ProblemError =>
  new ProblemError('file-not-accepted', detail, { fields: [{ path: '/file', message: detail }] });
