import { regionName } from '@/shared/region/region-name';
import { formGroups } from './content-lines';

const definition = {
  form: {
    type: 'object',
    properties: {
      basic: {
        type: 'object',
        title: '基本信息',
        properties: {
          name: { type: 'string', title: '姓名' },
          passed: { type: 'boolean', title: '已通过' },
          home: { type: 'string', title: '所在地', 'x-widget': 'region' },
        },
      },
      education: {
        type: 'array',
        title: '学历',
        items: { type: 'object', properties: { school: { type: 'string', title: '学校' } } },
      },
    },
  },
};
const regions = [{ code: '420100', name: '武汉市', children: [{ code: '420106', name: '武昌区' }] }];

test('R-M1 the form reads in its order, with words for codes, one group a row', () => {
  const form = {
    basic: { passed: true, home: '420106' },
    education: [{ school: '甲学院' }, { school: '乙学院' }],
  };
  expect(
    formGroups(definition, { form }, regions).map(({ title, lines }) => [
      title,
      ...lines.map(({ value }) => value),
    ]),
  ).toEqual([
    ['基本信息', '', '是', '武汉市武昌区'],
    ['学历 1', '甲学院'],
    ['学历 2', '乙学院'],
  ]);
});

test('R-M5 R-C5 a region reads by its names, never as a code', () => {
  expect(regionName(regions, '420106')).toBe('武汉市武昌区');
  expect(regionName(regions, '420100')).toBe('武汉市');
  expect(regionName([], '420106')).not.toContain('420106');
});
