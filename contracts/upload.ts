import { Type, type Static } from '@sinclair/typebox';
import type { Routes } from './route';
import { id, oneOf } from './shape';

/** Pictures that a person sends: documents, materials, photos. Kept encrypted, swept when nothing claims them. */

export const picturePurposes = [
  'identity-document',
  'application-material',
  'application-photo',
  'institution-registration',
  'hr-account-application',
  'refund-proof',
  'data-correction',
] as const;
export type PicturePurpose = (typeof picturePurposes)[number];
/** What kept bytes are for: a picture, or a list that comes with the request to import it. */
export type UploadPurpose = PicturePurpose | 'preload-import';
export const upload = Type.Object({
  id,
  purpose: oneOf(picturePurposes),
  contentType: Type.Literal('image/jpeg'),
  sizeBytes: Type.Integer(),
  width: Type.Integer({ description: '像素' }),
  height: Type.Integer({ description: '像素' }),
  expiresAt: Type.String({ format: 'date-time', description: '此前未被使用即删除' }),
});
export type Upload = Static<typeof upload>;

export const uploadRoutes = {
  'POST /uploads': {
    summary: '上传一张图片（JPEG、PNG 或 WebP，不超过 10 MB）',
    tag: 'upload',
    file: true,
    body: Type.Object({ purpose: oneOf(picturePurposes) }),
    response: upload,
    problems: ['file-too-large', 'file-not-accepted', 'too-many-requests'],
  },
  'GET /uploads/:id': {
    summary: '查看一张图片：本人，或正在审核它的人（查看会被记录）',
    tag: 'upload',
    params: Type.Object({ id }),
    produces: 'image/jpeg',
  },
  'DELETE /uploads/:id': { summary: '删除本人尚未使用的图片', tag: 'upload', params: Type.Object({ id }) },
} as const satisfies Routes;
