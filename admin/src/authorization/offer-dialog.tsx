import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { PersonMatch } from '@contracts/authorization';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import type { TableRow } from './authorization-source';

export interface OfferDialogProps {
  row: TableRow;
  grantId: string;
  onClose: () => void;
}

/** 直接授权 (R-H3): name and number are compared first; only who matches can be given the business, and confirms it. */
export function OfferDialog({ row, grantId, onClose }: OfferDialogProps) {
  const queries = useQueryClient();
  const notify = useNotify();
  const [typed, setTyped] = useState({ name: '', documentNumber: '' });
  const [answer, setAnswer] = useState<{ to: typeof typed; match: PersonMatch }>();
  const compare = useAction('POST /authorizations/:id/matches');
  const offer = useAction('POST /authorizations/:id/offers');
  const problem = compare.problem ?? offer.problem;
  const clearProblems = () => [compare, offer].forEach(({ clearProblem }) => clearProblem());
  const params = { id: grantId };
  // It counts for what was compared alone, which may have been typed over meanwhile.
  const match = answer?.to === typed ? answer.match : undefined;
  const matchId = match?.matchId;

  const confirm = async () => {
    clearProblems();
    if (!matchId) {
      const found = await compare.send({ params, body: typed });
      return setAnswer(found && { to: typed, match: found });
    }
    // A match lives half an hour: refused, it is compared anew, with what is typed still there.
    if (!(await offer.send({ params, body: { matchId } }))) return setAnswer(undefined);
    onClose();
    notify(`${row.business.name}：已直接授权，等待本人确认`, { type: 'success' });
    await queries.invalidateQueries({ queryKey: ['authorizations'] });
  };
  const field = (name: keyof typeof typed, label: string, maxLength: number) => {
    const fault = problem?.fields.find(({ path }) => path === `/${name}`)?.message;
    return (
      <TextField
        label={label}
        value={typed[name]}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        error={fault !== undefined}
        helperText={fault}
        slotProps={{ htmlInput: { maxLength, autoComplete: 'off' } }}
        fullWidth
        sx={{ mt: 2 }}
      />
    );
  };

  return (
    <ConfirmDialog
      open
      title={`直接授权“${row.institution.name}”的“${row.business.name}”？`}
      confirmLabel={matchId ? '授权给此人' : '核对'}
      busy={compare.sending || offer.sending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Typography>
        填写业务管理人的姓名和身份证号码，须已通过实名认证。核对一致后授权，由本人在小程序中确认并完成人脸识别后生效。
      </Typography>
      {field('name', '姓名', 100)}
      {field('documentNumber', '身份证号码', 40)}
      {match && <MatchAnswer match={match} />}
      {problem && problem.fields.length === 0 && <ProblemAlert problem={problem} />}
    </ConfirmDialog>
  );
}

const MatchAnswer = ({ match: { nameMasked, left } }: { match: PersonMatch }) =>
  nameMasked ? (
    <Alert severity="success" sx={{ mt: 2 }}>
      核对一致：{nameMasked}，已通过实名认证。
    </Alert>
  ) : (
    <Alert severity="warning" sx={{ mt: 2 }}>
      没有一致的认证成功人员，请核对姓名和号码，或请本人先完成实名认证。今天还可核对 {left} 次。
    </Alert>
  );
