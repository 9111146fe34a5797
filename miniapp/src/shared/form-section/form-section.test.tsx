import { fireEvent, render, screen } from '@testing-library/react';
import { mostRows } from '@contracts/form-limits';
import { FormSection } from './form-section';
import type { FieldSchema, SectionValue } from './form-schema';

const schema: FieldSchema = {
  type: 'object',
  required: ['school', 'degree'],
  properties: {
    school: { type: 'string', title: '学校', description: '按毕业证书填写全称', maxLength: 60 },
    degree: { type: 'string', title: '学位', enum: ['无', '学士'] },
    months: { type: 'integer', title: '月数' },
    rows: {
      type: 'array',
      title: '经历',
      maxItems: 2,
      items: { type: 'object', properties: { place: { type: 'string', title: '地点' } } },
    },
  },
};

function show(value: SectionValue, errors: Record<string, string> = {}) {
  const onChange = jest.fn<void, [SectionValue]>();
  render(
    <FormSection schema={schema} value={value} path="/form/education" errors={errors} onChange={onChange} />,
  );
  return onChange;
}

test('each control has its label, its help and its error, which is read out', () => {
  show({}, { '/form/education/school': '“学校”必须填写。' });
  const school = screen.getByLabelText('学校');
  expect(school.getAttribute('aria-invalid')).toBe('true');
  const described = (school.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    '“学校”必须填写。',
    '按毕业证书填写全称',
  ]);
  expect(screen.getByRole('alert').textContent).toContain('“学校”必须填写。');
});

test('what is typed is changed, what is emptied is left out, a number is a number', () => {
  const onChange = show({ school: '示例学院' });
  fireEvent.change(screen.getByLabelText('学校'), { target: { value: '' } });
  expect(onChange).toHaveBeenLastCalledWith({});
  fireEvent.change(screen.getByLabelText('月数（选填）'), { target: { value: '12' } });
  expect(onChange).toHaveBeenLastCalledWith({ school: '示例学院', months: 12 });
});

test('R-M1 a list that doesn’t say how long it may be ends where every list does', () => {
  const items: FieldSchema = { type: 'object', properties: { place: { type: 'string', title: '地点' } } };
  const endless: FieldSchema = { properties: { rows: { type: 'array', title: '经历', items } } };
  const section = (count: number) => (
    <FormSection
      schema={endless}
      value={{ rows: Array<object>(count).fill({}) }}
      path="/form/education"
      errors={{}}
      onChange={jest.fn()}
    />
  );
  const { rerender } = render(section(mostRows - 1));
  expect(screen.getByRole('button', { name: '添加经历' })).toBeTruthy();
  rerender(section(mostRows));
  expect(screen.queryByRole('button', { name: '添加经历' })).toBeNull();
});

test('rows are added, and removed after asking', () => {
  const onChange = show({ rows: [{ place: '甲地' }] });
  fireEvent.click(screen.getByRole('button', { name: '添加经历' }));
  expect(onChange).toHaveBeenLastCalledWith({ rows: [{ place: '甲地' }, {}] });
  fireEvent.click(screen.getByRole('button', { name: '删除此项' }));
  fireEvent.click(screen.getByRole('button', { name: '删除', hidden: true }));
  expect(onChange).toHaveBeenLastCalledWith({ rows: [] });
});
