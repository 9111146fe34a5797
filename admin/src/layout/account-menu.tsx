import ExpandIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Session } from '@contracts/login';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useLeave } from '../login/use-leave';

/** The person's name; under it the way to their roles and log-ins, to another role, and out. */
export function AccountMenu({ session }: { session: Session }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const navigate = useNavigate();
  const leave = useLeave();
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        endIcon={<ExpandIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {session.person.name ?? '我的账号'}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <MenuItem
          onClick={() => {
            close();
            void navigate('/my-roles');
          }}
        >
          我的角色与登录设备
        </MenuItem>
        {session.roles.length > 1 && (
          <MenuItem
            onClick={() => {
              close();
              void navigate('/role');
            }}
          >
            切换账号（共 {session.roles.length} 个）
          </MenuItem>
        )}
        <MenuItem
          onClick={() => {
            close();
            void leave();
          }}
        >
          退出登录
        </MenuItem>
      </Menu>
    </>
  );
}
