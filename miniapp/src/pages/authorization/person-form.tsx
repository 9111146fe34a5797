import { documentTypes, documentTypeWords, type DocumentType } from '@contracts/identity-states';
import { ChoiceField } from '@/shared/controls/choice-field';
import { TextField } from '@/shared/controls/text-field';
import type { FieldErrors } from '@/shared/form/field-errors';
import { SectionCard } from '@/shared/layout/section-card';

export interface TypedPerson {
  name: string;
  documentType: DocumentType;
  documentNumber: string;
}

export const emptyPerson: TypedPerson = { name: '', documentType: 'id-card', documentNumber: '' };

interface PersonFormProps {
  typed: TypedPerson;
  errors: FieldErrors;
  onChange: (typed: TypedPerson) => void;
}

/** Who is meant, by the document that they are verified with. */
export const PersonForm = ({ typed, errors, onChange }: PersonFormProps) => (
  <SectionCard title="对方的身份信息">
    <TextField
      id="field-name"
      label="姓名"
      help="须已在本平台通过实名认证，与证件上的姓名一致。"
      placeholder="请输入对方姓名"
      maxLength={50}
      value={typed.name}
      error={errors['/name']}
      onChange={(name) => onChange({ ...typed, name })}
    />
    <ChoiceField
      id="field-documentType"
      label="证件类型"
      value={typed.documentType}
      options={documentTypes.map((type) => ({ value: type, text: documentTypeWords[type] }))}
      error={errors['/documentType']}
      onChange={(chosen) =>
        onChange({
          ...typed,
          documentType: documentTypes.find((type) => type === chosen) ?? typed.documentType,
        })
      }
    />
    <TextField
      id="field-documentNumber"
      label="证件编号"
      kind={typed.documentType === 'id-card' ? 'idcard' : 'text'}
      placeholder="请输入证件编号"
      maxLength={40}
      value={typed.documentNumber}
      error={errors['/documentNumber']}
      onChange={(documentNumber) => onChange({ ...typed, documentNumber })}
    />
  </SectionCard>
);
