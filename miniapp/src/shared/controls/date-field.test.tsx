import { render, screen } from '@testing-library/react';
import { DateField } from './choice-field.h5';

const show = (value: string) =>
  render(<DateField id="day" label="参加工作时间" value={value} onChange={jest.fn()} />);

test('a day is written as everywhere in the product, whatever language the browser has', () => {
  show('2026-08-01');
  screen.getByText('2026-08-01');
  expect(screen.getByLabelText<HTMLInputElement>('参加工作时间').value).toBe('2026-08-01');
});

test('an empty one says in Chinese that a day is to be chosen', () => {
  show('');
  screen.getByText('请选择日期');
});
