import { hasBackSide, type DocumentType } from '@contracts/identity-states';
import type { FieldProblem } from '@contracts/problems';
import type { PictureLimits } from '@/shared/photo/picture';
import type { PictureRequest } from '@/shared/photo/picture-request';

export type Side = 'front' | 'back';

/** The uploads of the sides that have been taken. */
export type Pictures = Readonly<Partial<Record<Side, string>>>;
export const noPictures: Pictures = {};

interface SideRequest {
  side: Side;
  request: PictureRequest;
  limits: PictureLimits;
}

const cardLimits: PictureLimits = { minWidth: 480, minHeight: 300, aspect: 1.58 };
const pageLimits: PictureLimits = { minWidth: 480, minHeight: 480 };

/** Which pictures a document needs, and what each must show. */
export function requestsOf(documentType: DocumentType): SideRequest[] {
  if (!hasBackSide(documentType))
    return [
      { side: 'front', request: { title: '护照资料页（有照片的一页）', frame: 'page' }, limits: pageLimits },
    ];
  const [front, back] =
    documentType === 'id-card' ? ['身份证正面（人像面）', '身份证反面（国徽面）'] : ['证件正面', '证件反面'];
  return [
    { side: 'front', request: { title: front, frame: 'card' }, limits: cardLimits },
    { side: 'back', request: { title: back, frame: 'card' }, limits: cardLimits },
  ];
}

/** What is still to be taken, by field. */
export function missingPictures(documentType: DocumentType, pictures: Pictures): Record<string, string> {
  return Object.fromEntries(
    requestsOf(documentType).flatMap(({ side, request }) =>
      pictures[side] ? [] : [[`/${side}UploadId`, `请拍摄${request.title}。`]],
    ),
  );
}

const sideOf = ({ path }: FieldProblem): Side | undefined =>
  path === '/frontUploadId' ? 'front' : path === '/backUploadId' ? 'back' : undefined;

/** Without those that a refusal names: they are no longer on the server, and to be taken again. */
export function picturesLeft(pictures: Pictures, fields: readonly FieldProblem[]): Pictures {
  const isRefused = (side: string) => fields.some((field) => sideOf(field) === side);
  return Object.fromEntries(Object.entries(pictures).filter(([side]) => !isRefused(side)));
}

/** What a refusal says of anything but a picture. */
export const besidePictures = (fields: readonly FieldProblem[]): FieldProblem[] =>
  fields.filter((field) => !sideOf(field));
