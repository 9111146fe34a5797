import { documentTypeWords, type DocumentType } from '@contracts/identity-states';
import { DataTable } from 'react-admin';
import { nowrap } from './nowrap';

interface Documented {
  id: string;
  documentType: DocumentType | null;
  documentNumberMasked: string | null;
}

const Column = DataTable.Col<Documented>;

/** Kind and number, masked, of a person's document. */
export const documentColumns = [
  <Column
    key="documentType"
    source="documentType"
    label="证件类型"
    disableSort
    cellSx={nowrap}
    render={({ documentType }) => (documentType ? documentTypeWords[documentType] : '')}
  />,
  <Column
    key="documentNumberMasked"
    source="documentNumberMasked"
    label="证件号码"
    disableSort
    cellSx={nowrap}
  />,
];
