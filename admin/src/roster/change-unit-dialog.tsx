import Box from '@mui/material/Box';
import type { RosterDetail } from '@contracts/roster';
import { useState } from 'react';
import { useResourceContext } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { Choice } from '../unit-information/field-grid';
import { useEntryChange } from './use-entry-change';

/** 更换单位: to another of the unit's village clinics (manual 002 figure 2-26, R-J1). */
export function ChangeUnitDialog({ entry, onClose }: { entry: RosterDetail; onClose: () => void }) {
  const { id, name, institution } = entry;
  const { data } = useApi('GET /roster/:id/new-clinics', { params: { id } });
  const others = data?.items ?? [];
  const words = Object.fromEntries(others.map((clinic) => [clinic.id, clinic.name]));
  const [chosen, setChosen] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const { change, sending, faultOf, problem } = useEntryChange('POST /roster/:id/unit-change', onClose);
  const list = `/${useResourceContext() ?? ''}`;
  const navigate = useNavigate();
  const confirm = async () => {
    setChecked(true);
    if (chosen === undefined) return;
    const isChanged = await change(
      { params: { id }, body: { institutionId: chosen } },
      `${name}：已更换到“${words[chosen] ?? ''}”，将用短信告知本人`,
    );
    // The page's entry is history now; the list has the one at the new clinic.
    if (isChanged) await navigate(list);
  };
  return (
    <ConfirmDialog
      open
      title={`为“${name}”更换单位`}
      confirmLabel="更换单位"
      busy={sending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        {data && others.length === 0 ? (
          <div>没有可更换到的村卫生室（服务站）。曾删除本人的，须先办理转出，由本人重新认证后再次申请。</div>
        ) : (
          <Choice
            id="new-clinic"
            label="更换到"
            value={chosen}
            words={words}
            fault={isChecked && chosen === undefined ? '请选择村卫生室（服务站）' : faultOf('/institutionId')}
            onChange={setChosen}
          />
        )}
        <div>
          现在的单位是“{institution.name}
          ”。更换后本人的绑定和在岗人员名册随之更换，无需再次审核；以原单位提交、正在办理的申报暂停，须撤回后重新申报。
        </div>
      </Box>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
