import type { PreloadedRow } from '../../contracts/preloaded-list';
import type { TypedPreloadedPerson } from '../../contracts/preloaded-list-choices';
import { maskDocumentNumber, maskPhone } from '../../domain/mask';
import type { Services } from '../services';

/** Columns of `preloaded_row` that a row is shown by. */
export const rowColumns = `id, name, document_type as "documentType", document_number_enc as "numberEnc",
  internal_department as "internalDepartment", post, establishment, title, phone_enc as "phoneEnc",
  version, created_at as "createdAt", used_at as "usedAt"`;

/** As it was written, from a form or a file that was checked. */
export interface StoredRow extends Omit<TypedPreloadedPerson, 'documentNumber' | 'phone'> {
  readonly id: string;
  /** Forgotten once who used the row has left the roster. */
  readonly numberEnc: Buffer | null;
  readonly phoneEnc: Buffer | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

export function toPreloadedRow({ encryption }: Pick<Services, 'encryption'>, row: StoredRow): PreloadedRow {
  const { numberEnc, phoneEnc, createdAt, usedAt, ...shown } = row;
  return {
    ...shown,
    documentNumberMasked: numberEnc && maskDocumentNumber(encryption.decryptText(numberEnc)),
    phoneMasked: phoneEnc && maskPhone(encryption.decryptText(phoneEnc)),
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    availableActions: usedAt ? [] : ['edit', 'delete'],
  };
}
