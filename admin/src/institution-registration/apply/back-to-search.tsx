import BackIcon from '@mui/icons-material/ChevronLeft';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';

export interface BackToSearchProps {
  /** Something is typed and not sent: asks first. */
  unsent?: boolean;
  onForget?: () => void;
}

/** The way back to 补增机构列表; what is unsent can stay in this tab, or go. */
export function BackToSearch({ unsent = false, onForget }: BackToSearchProps) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const id = useId();
  const leave = () => void navigate('/registration');
  const forgetAndLeave = () => {
    onForget?.();
    leave();
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<BackIcon />}
        onClick={() => (unsent ? setAsking(true) : leave())}
        sx={{ ml: -0.5, mb: 1 }}
      >
        补增机构列表
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby={id} maxWidth="xs" fullWidth>
        <DialogTitle id={id}>申请还没有提交，确定离开吗？</DialogTitle>
        <DialogContent>
          已填写的内容只保存在这个浏览器页签中，关闭页签前回来可以接着填。在公用电脑上，请选择“清除并离开”。
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', rowGap: 1 }}>
          <Button onClick={() => setAsking(false)} autoFocus>
            继续填写
          </Button>
          <Button color="error" onClick={forgetAndLeave}>
            清除并离开
          </Button>
          <Button variant="contained" onClick={leave}>
            保留并离开
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
