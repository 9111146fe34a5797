import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useAction } from '../api/use-action';
import { focusSoon } from '../keyboard/focus-soon';
import { DepartmentRow, type DraftDepartment } from './department-row';
import { moved } from './list-change';
import { NoneTick } from './none-tick';
import { DepartmentsFacts } from './section-facts';
import { SectionPanel } from './section-panel';
import { useSectionForm, type SectionFormProps } from './use-section-form';

interface Draft {
  isNone: boolean;
  departments: DraftDepartment[];
}

/** 五、内设机构: in the order in which the unit's staff choose from them; retired, not deleted (R-E5). */
export function InternalDepartmentsForm({ information, onSaved, onTaken, onUnsaved }: SectionFormProps) {
  const { internalDepartments } = information;
  const form = useSectionForm<Draft>({
    ...{ section: 'internal-departments', version: internalDepartments.version },
    saved: { isNone: internalDepartments.isNone, departments: internalDepartments.departments },
    ...{ information, onUnsaved },
  });
  const { draft } = form;
  const { departments } = draft;
  const save = useAction('PUT /unit-information/internal-departments', { onRefused: form.refused });
  const allNames = departments.map((_, at) => `/departments/${at}/name`);
  const change = (next: Partial<Draft>) => form.change({ ...draft, ...next }, '/isNone', ...allNames);
  const replace = (at: number, department: DraftDepartment) =>
    change({ departments: departments.with(at, department) });

  const submit = async () => {
    // A line that was added and left empty is none.
    const told = departments.filter(({ id, name }) => id !== undefined || name.trim() !== '');
    change({ departments: told });
    if (!form.isSound({})) return;
    const answer = await save.send({
      body: {
        version: form.version,
        isNone: draft.isNone,
        departments: told.map(({ id, name, isRetired }) => ({ ...(id && { id }), name, isRetired })),
      },
    });
    if (answer) onSaved(answer);
  };
  return (
    <SectionPanel
      title="五、内设机构"
      of="internalDepartments"
      {...{ information, form, save, onTaken }}
      Values={DepartmentsFacts}
      onKeepTyped={(latest) =>
        change({ departments: typedOver(latest.internalDepartments.departments, departments) })
      }
      onSave={() => void submit()}
    >
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        单位里的部门或科室。职工绑定本单位时从中选择，顺序与这里一致；改名后已选择的人员随之显示新名称，停用后不能再选，已选择的人员不受影响。
      </Typography>
      <NoneTick
        id={form.id('/isNone')}
        label="无内设机构"
        isTicked={draft.isNone}
        fault={form.faultOf('/isNone')}
        onChange={(isNone) => change({ isNone })}
      />
      <Box
        component="ol"
        sx={{ listStyle: 'none', m: 0, p: 0, mt: 1, display: 'grid', gap: 1.5, maxWidth: 880 }}
      >
        {departments.map((department, at) => (
          <DepartmentRow
            // A line that was added has no other identity than its place.
            key={department.id ?? `new-${at}`}
            id={form.id(`/departments/${at}/name`)}
            place={at}
            count={departments.length}
            department={department}
            fault={form.faultOf(`/departments/${at}/name`)}
            onChange={(next) => replace(at, next)}
            onMove={(to) => change({ departments: moved(departments, at, to) })}
            onDrop={() => change({ departments: departments.toSpliced(at, 1) })}
          />
        ))}
      </Box>
      {!draft.isNone && (
        <Button
          startIcon={<AddIcon />}
          sx={{ mt: 1 }}
          onClick={() => {
            change({ departments: [...departments, { name: '', isRetired: false }] });
            focusSoon(form.id(`/departments/${departments.length}/name`));
          }}
        >
          添加内设机构
        </Button>
      )}
    </SectionPanel>
  );
}

/** What was typed, with what somebody else has added meanwhile after it: each that there is must be told of. */
const typedOver = (
  latest: readonly DraftDepartment[],
  typed: readonly DraftDepartment[],
): DraftDepartment[] => [...typed, ...latest.filter(({ id }) => !typed.some((each) => each.id === id))];
