import { render } from '@testing-library/react';
import { NotFound } from './not-found';

test('R-C1 no hit says where the unit is registered', () => {
  const { container } = render(<NotFound name="没有这样的单位" />);
  expect(container.textContent).toContain('没有找到“没有这样的单位”');
  expect(container.textContent).toContain('机构授权端 → 机构注册 → 补增申请');
});
