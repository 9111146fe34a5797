import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { RosterDetail } from '@contracts/roster';
import { postWords, type Post } from '@contracts/personal-details-choices';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { Choice, Field } from '../unit-information/field-grid';
import { useEntryChange } from './use-entry-change';

/** 退休: 退休时间, 退休前岗位类别, 离休 (manual 002 figure 2-19); corrected where the person is retired already. */
export function RetireDialog({ entry, onClose }: { entry: RosterDetail; onClose: () => void }) {
  const isRetired = entry.place === 'retired';
  const [retiredOn, setRetiredOn] = useState(entry.retiredOn ?? '');
  const [post, setPost] = useState<Post | undefined>(entry.postBeforeRetirement ?? undefined);
  const [isHonoured, setHonoured] = useState(entry.isHonouredRetirement ?? false);
  const [isChecked, setChecked] = useState(false);
  const { change, sending, faultOf, problem } = useEntryChange('PUT /roster/:id/retirement', onClose);
  const confirm = () => {
    setChecked(true);
    if (retiredOn === '' || post === undefined) return;
    const body = { retiredOn, postBeforeRetirement: post, isHonoured };
    const told = isRetired ? `${entry.name}：退休信息已更正` : `${entry.name}：已转入退休人员名册`;
    void change({ params: { id: entry.id }, body }, told);
  };
  const missing = (isMissing: boolean, sentence: string) => (isChecked && isMissing ? sentence : undefined);
  return (
    <ConfirmDialog
      open
      title={isRetired ? `更正“${entry.name}”的退休信息` : `为“${entry.name}”办理退休`}
      confirmLabel={isRetired ? '保存' : '办理退休'}
      busy={sending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <Field
          id="retired-on"
          label="退休时间"
          type="date"
          value={retiredOn}
          fault={missing(retiredOn === '', '请填写退休时间') ?? faultOf('/retiredOn')}
          onChange={setRetiredOn}
        />
        <Choice
          id="post-before-retirement"
          label="退休前岗位类别"
          value={post}
          words={postWords}
          fault={missing(post === undefined, '请选择退休前岗位类别')}
          onChange={setPost}
        />
        <FormControlLabel
          control={<Checkbox checked={isHonoured} onChange={(_, checked) => setHonoured(checked)} />}
          label="离休"
        />
        {!isRetired && <div>办理后转入退休人员名册，并告知本人。本人与本单位的绑定不变。</div>}
      </Box>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
