import { fireEvent, render, screen, within } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { StaffStatistics } from '@contracts/staff-statistics';
import { figureOf, statisticsKeysOf } from '@contracts/staff-statistics-columns';
import { FigureCards } from './figure-cards';

const columns = [...statisticsKeysOf('retired')];
/** So many altogether, and so many women. */
const counts = (total: number, women: number) =>
  columns.map((key) => (key === 'total' ? total : key === 'women' ? women : 0));

const statistics: StaffStatistics = {
  institution: { id: 'u', name: '示例医院' },
  roster: 'retired',
  scope: 'unit',
  day: '2026-11-22',
  columns,
  rows: [
    { block: 'all', key: null, name: '合计', counts: counts(12, 7) },
    { block: 'post', key: 'management', name: '管理人员', counts: counts(2, 1) },
  ],
};

const numberOf = (label: string) => within(screen.getByText(label).parentElement ?? document.body);

test('R-I4 R-K1 one row of the figure at a time, all its columns by their groups', () => {
  render(<FigureCards statistics={statistics} />);
  numberOf('女').getByText('7');
  for (const title of ['其中', '学位', '学历', '年龄']) screen.getByText(title);
  expect(screen.queryByText('编制内人数')).toBeNull();
  fireEvent.change(screen.getByLabelText('统计项目'), { target: { value: '1' } });
  numberOf('女').getByText('1');
  screen.getByText('按退休前岗位类别统计：管理人员');
});

test('R-I4 R-K1 a number leads to the people whom it counts, who are named in no address', () => {
  render(<FigureCards statistics={statistics} />);
  fireEvent.change(screen.getByLabelText('统计项目'), { target: { value: '1' } });
  fireEvent.click(screen.getByRole('button', { name: '女 1 人' }));
  const [[{ url }]] = jest.mocked(Taro).navigateTo.mock.calls as [[{ url: string }]];
  const query = Object.fromEntries(new URL(url, 'http://phone').searchParams);
  expect(query).toEqual({
    ...{ roster: 'retired', day: '2026-11-22', block: 'post', key: 'management', column: 'women' },
    row: '管理人员',
  });
  expect(figureOf(query)).toMatchObject({ block: 'post', key: 'management', column: 'women' });
});
