import SearchOffIcon from '@mui/icons-material/SearchOffOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { PageMessage } from './page-message';

export const NotFound = () => (
  <PageMessage
    Icon={SearchOffIcon}
    title="没有这个页面"
    action={
      <Button variant="outlined" component={Link} to="/">
        回到首页
      </Button>
    }
  >
    地址可能有误，或页面已经移走。
  </PageMessage>
);
