import { render, screen } from '@testing-library/react';
import { StoppedClosure } from './stopped-closure';

test('R-V2 a closing that did not take place says what was in its way on its day', () => {
  render(<StoppedClosure by={['application', 'binding']} />);
  screen.getByText(
    '上次申请的注销没有完成，因为到期时：有正在办理的申报；您绑定了工作单位。办结后可以再次申请。',
  );
});
