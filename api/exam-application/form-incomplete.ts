import type { FieldFault } from '../../domain/form/field-fault';
import { ProblemError } from '../problems';

/** Every fault beside its field (R-M2). */
export const formIncomplete = (fields: FieldFault[]): ProblemError =>
  new ProblemError(
    'form-incomplete',
    fields.length === 1 && fields[0]
      ? fields[0].message
      : `有 ${fields.length} 处不完整或有误，请按提示修改后再提交。`,
    { fields },
  );
