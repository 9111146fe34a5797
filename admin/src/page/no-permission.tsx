import LockIcon from '@mui/icons-material/LockOutlined';
import { PageMessage } from './page-message';

export interface NoPermissionProps {
  /** The page's name, where it is known. */
  place?: string;
  /** Whose the right is to grant. */
  grantedBy?: string;
  /** The API's own sentence. */
  detail?: string;
}

export const NoPermission = ({ place, grantedBy, detail }: NoPermissionProps) => (
  <PageMessage
    Icon={LockIcon}
    role="alert"
    title={place ? `当前账号不能使用“${place}”` : '当前账号没有此项权限'}
  >
    {detail ??
      (grantedBy
        ? `需要使用时，请联系${grantedBy}授权；有多个账号的，可在右上角切换。`
        : '可在右上角切换账号。')}
  </PageMessage>
);
