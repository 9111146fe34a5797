import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { mostOtherNames } from '@contracts/unit-information-choices';
import { useAction } from '../api/use-action';
import { focusSoon } from '../keyboard/focus-soon';
import { Field } from './field-grid';
import { NoneTick } from './none-tick';
import { OtherNamesFacts } from './section-facts';
import { SectionPanel } from './section-panel';
import { useSectionForm, type SectionFormProps } from './use-section-form';

/** 三、其他名称: one a line, or the tick that there are none (R-E5). */
export function OtherNamesForm({ information, onSaved, onTaken, onUnsaved }: SectionFormProps) {
  const { otherNames } = information;
  const form = useSectionForm({
    ...{ section: 'other-names', version: otherNames.version },
    saved: { isNone: otherNames.isNone, names: otherNames.names },
    ...{ information, onUnsaved },
  });
  const { draft } = form;
  const save = useAction('PUT /unit-information/other-names', { onRefused: form.refused });
  const allNames = draft.names.map((_, at) => `/names/${at}`);
  const change = (next: Partial<typeof draft>) => form.change({ ...draft, ...next }, '/isNone', ...allNames);

  const submit = async () => {
    const names = draft.names.filter((name) => name.trim() !== '');
    change({ names });
    if (!form.isSound({})) return;
    const answer = await save.send({ body: { version: form.version, isNone: draft.isNone, names } });
    if (answer) onSaved(answer);
  };
  return (
    <SectionPanel
      title="三、其他名称"
      of="otherNames"
      {...{ information, form, save, onTaken }}
      Values={OtherNamesFacts}
      onSave={() => void submit()}
    >
      <NoneTick
        id={form.id('/isNone')}
        label="无其它名称"
        isTicked={draft.isNone}
        fault={form.faultOf('/isNone')}
        onChange={(isNone) => change({ isNone })}
      />
      <Box sx={{ display: 'grid', gap: 1.5, mt: 1, maxWidth: 720 }}>
        {draft.names.map((name, at) => (
          // A line has no other identity than its place.
          <Box key={at} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <Field
              id={form.id(`/names/${at}`)}
              label={`其他名称 ${at + 1}`}
              value={name}
              maxLength={200}
              fault={form.faultOf(`/names/${at}`)}
              onChange={(typed) => change({ names: draft.names.with(at, typed) })}
            />
            <IconButton
              aria-label={`删去${name || `其他名称 ${at + 1}`}`}
              onClick={() => change({ names: draft.names.toSpliced(at, 1) })}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
        {!draft.isNone && draft.names.length < mostOtherNames && (
          <Button
            startIcon={<AddIcon />}
            sx={{ justifySelf: 'start' }}
            onClick={() => {
              change({ names: [...draft.names, ''] });
              focusSoon(form.id(`/names/${draft.names.length}`));
            }}
          >
            添加其他名称
          </Button>
        )}
      </Box>
      <Typography color="text.secondary" sx={{ mt: 1 }}>
        填报说明：其它名称为单位正在对外使用的其他有效名称，保存后可以按它们查找到本单位。例如：湖北省示例中医院（湖北省示例中医药研究院、湖北示例中医药大学附属医院）。
      </Typography>
    </SectionPanel>
  );
}
