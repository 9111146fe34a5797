import CloseIcon from '@mui/icons-material/Close';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Field } from './field-grid';

/** A department on the form; without an id it was added and isn't saved yet. */
export interface DraftDepartment {
  id?: string;
  name: string;
  isRetired: boolean;
  staffCount?: number;
}

export interface DepartmentRowProps {
  id: string;
  place: number;
  /** How many there are in all. */
  count: number;
  department: DraftDepartment;
  fault: string | undefined;
  onChange: (department: DraftDepartment) => void;
  onMove: (to: number) => void;
  /** Takes away what was never saved. */
  onDrop: () => void;
}

/** One department: its name, its place, and whether it is in use. Nothing counts before the section is saved. */
export function DepartmentRow(props: DepartmentRowProps) {
  const { id, place, count, department, fault, onChange, onMove, onDrop } = props;
  const { name, isRetired, staffCount = 0 } = department;
  const called = name || `内设机构 ${place + 1}`;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
      <Field
        id={id}
        label={`内设机构 ${place + 1}${isRetired ? '（已停用）' : ''}`}
        value={name}
        maxLength={100}
        fault={fault}
        onChange={(typed) => onChange({ ...department, name: typed })}
      />
      <IconButton aria-label={`上移${called}`} disabled={place === 0} onClick={() => onMove(place - 1)}>
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        aria-label={`下移${called}`}
        disabled={place === count - 1}
        onClick={() => onMove(place + 1)}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      <Box sx={{ width: 72, flexShrink: 0 }}>
        {department.id === undefined ? (
          <IconButton aria-label={`删去${called}`} onClick={onDrop}>
            <CloseIcon fontSize="small" />
          </IconButton>
        ) : (
          <Button
            aria-label={`${isRetired ? '启用' : '停用'}${called}`}
            color={isRetired ? 'primary' : 'inherit'}
            onClick={() => onChange({ ...department, isRetired: !isRetired })}
          >
            {isRetired ? '启用' : '停用'}
          </Button>
        )}
      </Box>
      <Box sx={{ width: 64, flexShrink: 0, pt: 1, color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {department.id !== undefined && `${staffCount} 人`}
      </Box>
    </Box>
  );
}
