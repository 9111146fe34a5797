import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { materialsAskedOf, materialTitle } from '@contracts/institution-registration-states';
import { useApplicant } from '../applicant/applicant';
import type { Draft } from './draft';
import { fieldId, type FieldErrors } from './field-errors';
import { PictureField } from './picture-field';

export interface PictureFieldsProps {
  draft: Draft;
  errors: FieldErrors;
  onChange: (part: (draft: Draft) => Partial<Draft>) => void;
  /** 下载附件, beside the form that it prints. */
  blankForm: ReactNode;
}

/** 附件上传: the pictures that the kind of institution asks for (R-D2). */
export function PictureFields({ draft, errors, onChange, blankForm }: PictureFieldsProps) {
  const isProven = useApplicant().status === 'proven';
  const { kind } = draft;
  if (!kind) return <Box sx={{ color: 'text.secondary' }}>选择机构类别后，这里列出需要上传的附件。</Box>;
  return (
    <Box
      // A picture that misses its place must not replace the page.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
        gap: 2,
      }}
    >
      {materialsAskedOf(kind).map((slot) => (
        <PictureField
          key={slot}
          id={fieldId(slot)}
          title={materialTitle(slot, kind)}
          picture={draft.pictures[slot]}
          error={errors[slot]}
          closed={isProven ? undefined : '验证申请人手机后可以上传'}
          aside={slot === 'application-form' && blankForm}
          help={slot === 'application-form' ? '下载附件，打印并加盖公章后拍照上传' : undefined}
          onKept={(picture) => onChange(({ pictures }) => ({ pictures: { ...pictures, [slot]: picture } }))}
        />
      ))}
    </Box>
  );
}
