import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { documentTypes, documentTypeWords } from '@contracts/identity-states';
import {
  preloadedColumnWords,
  type PreloadedColumn,
  type TypedPreloadedPerson,
} from '@contracts/preloaded-list-choices';
import { establishmentWords, postWords, titleWords } from '@contracts/personal-details-choices';
import type { Answer } from '../api/routes';
import type { ApiProblem } from '../api/problem';
import { FieldGrid } from '../unit-information/field-grid';

/** A row of a list as the API answers it. */
export type PreloadedRow = Answer<'POST /preloaded-lists/:roster/rows'>;

/** What stands in the form; nothing chosen is an empty text. */
export type TypedPerson = Record<PreloadedColumn, string>;

export const typedOf = (row: PreloadedRow | undefined): TypedPerson => ({
  name: row?.name ?? '',
  documentType: row?.documentType ?? 'id-card',
  documentNumber: '',
  internalDepartment: row?.internalDepartment ?? '',
  post: row?.post ?? '',
  establishment: row?.establishment ?? '',
  title: row?.title ?? '',
  phone: '',
});

const codeIn = <Code extends string>(words: Readonly<Record<Code, string>>, typed: string): Code | null => {
  for (const code in words) if (code === typed) return code;
  return null;
};

/** As it is sent. */
export const valuesOf = (typed: TypedPerson): TypedPreloadedPerson => ({
  name: typed.name,
  documentType: codeIn(documentTypeWords, typed.documentType) ?? 'id-card',
  documentNumber: typed.documentNumber,
  internalDepartment: typed.internalDepartment.trim() || null,
  post: codeIn(postWords, typed.post),
  establishment: codeIn(establishmentWords, typed.establishment),
  title: codeIn(titleWords, typed.title),
  phone: typed.phone.trim() || null,
});

export interface PersonFormProps {
  typed: TypedPerson;
  onChange: (typed: TypedPerson) => void;
  problem: ApiProblem | undefined;
  /** Under a field while nothing is wrong with it. */
  help?: Partial<Record<PreloadedColumn, string>>;
}

/** The columns of the template, three of them required. */
export function PersonForm({ typed, onChange, problem, help }: PersonFormProps) {
  const field = (column: PreloadedColumn, maxLength: number, words?: Readonly<Record<string, string>>) => {
    const fault = problem?.fields.find(({ path }) => path === `/values/${column}`)?.message;
    return (
      <TextField
        label={preloadedColumnWords[column]}
        required={column === 'name' || column === 'documentType' || column === 'documentNumber'}
        value={typed[column]}
        onChange={(event) => onChange({ ...typed, [column]: event.target.value })}
        error={fault !== undefined}
        helperText={fault ?? help?.[column]}
        select={words !== undefined}
        slotProps={{ htmlInput: { maxLength, autoComplete: 'off' } }}
        fullWidth
      >
        {words && column !== 'documentType' && <MenuItem value="">不填</MenuItem>}
        {words &&
          Object.entries(words).map(([code, word]) => (
            <MenuItem key={code} value={code}>
              {word}
            </MenuItem>
          ))}
      </TextField>
    );
  };
  return (
    <FieldGrid>
      {field('name', 100)}
      {field(
        'documentType',
        40,
        Object.fromEntries(documentTypes.map((type) => [type, documentTypeWords[type]])),
      )}
      {field('documentNumber', 60)}
      {field('phone', 32)}
      {field('internalDepartment', 100)}
      {field('post', 40, postWords)}
      {field('establishment', 40, establishmentWords)}
      {field('title', 40, titleWords)}
    </FieldGrid>
  );
}
