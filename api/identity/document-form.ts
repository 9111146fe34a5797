import type { DocumentType } from '../../contracts/identity-states';
import type { FieldProblem } from '../../contracts/problems';
import { ageFault } from '../../domain/age';
import { documentNumberFault, normaliseDocumentNumber } from '../../domain/document';
import { readIdNumber } from '../../domain/id-number';
import { nameFault } from '../../domain/person-name';
import { shanghaiDay } from '../../domain/shanghai-day';
import { ProblemError } from '../problems';

interface DocumentForm {
  readonly documentType: DocumentType;
  readonly name: string;
  readonly documentNumber: string;
}

/** Refuses, field by field, what can't be right, before anything is sent to anybody (R-B2). */
export function checkDocumentForm(form: DocumentForm): void {
  const fields: FieldProblem[] = [
    { path: '/name', message: nameFault(form.name) },
    { path: '/documentNumber', message: numberFault(form) },
  ].flatMap(({ path, message }) => (message ? [{ path, message }] : []));
  const [first] = fields;
  if (first)
    throw new ProblemError(
      'invalid-request',
      fields.length > 1 ? '姓名和证件编号填写有误，请按提示修改。' : first.message,
      { fields },
    );
}

function numberFault({ documentType, documentNumber }: DocumentForm): string | undefined {
  const fault = documentNumberFault(documentType, documentNumber);
  if (fault || documentType !== 'id-card') return fault;
  const read = readIdNumber(normaliseDocumentNumber(documentNumber));
  return read.ok ? ageFault(read.birthDay, shanghaiDay(new Date())) : read.message;
}
