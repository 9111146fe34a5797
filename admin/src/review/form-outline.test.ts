import type { ExamProjectDefinition } from '@contracts/exam-project';
import { divisionNamesOf } from './division-names';
import { formOutline, valueText } from './form-outline';

const definition = {
  levels: [{ code: 'physician', name: '执业医师' }],
  categories: [{ code: 'clinical', name: '临床' }],
  form: {
    type: 'object',
    properties: {
      education: {
        type: 'array',
        title: '学历信息',
        items: { type: 'object', title: '学历', properties: { school: { type: 'string', title: '学校' } } },
      },
      trial: {
        type: 'object',
        title: '申报信息',
        properties: {
          from: { type: 'string', title: '试用开始时间' },
          home: { type: 'string', title: '所在地', 'x-widget': 'region' },
          place: { type: 'object', title: '地点', properties: { room: { type: 'string', title: '科室' } } },
        },
      },
    },
  },
} as unknown as ExamProjectDefinition;

const outline = (form: Record<string, unknown>) =>
  formOutline(
    definition,
    { choice: { level: 'physician', category: 'clinical', region: '420106' }, form, materials: [] },
    divisionNamesOf([{ code: '420100', name: '武汉市', children: [{ code: '420106', name: '武昌区' }] }]),
  );

describe('R-N4: the form as the reviewer reads it', () => {
  it('has the choice first, in words', () => {
    expect(outline({})[0]?.fields.map(({ title, text }) => [title, text])).toEqual([
      ['级别', '执业医师'],
      ['类别', '临床'],
      ['申报地区', '武汉市武昌区'],
    ]);
  });

  it('numbers the rows of what repeats, and points at each field', () => {
    const [, first, second, trial] = outline({
      education: [{ school: '示例一中' }, { school: '示例医学院' }],
      trial: { from: '2026-08-01', home: '420100', place: { room: '内科' } },
    });
    expect(first?.title).toBe('学历信息（第 1 项）');
    expect(second?.fields).toEqual([{ path: '/form/education/1/school', title: '学校', text: '示例医学院' }]);
    expect(trial?.fields).toEqual([
      { path: '/form/trial/from', title: '试用开始时间', text: '2026-08-01' },
      { path: '/form/trial/home', title: '所在地', text: '武汉市', isDivision: true },
      { path: '/form/trial/place/room', title: '地点 · 科室', text: '内科' },
    ]);
  });

  it('shows a field that was left empty', () => {
    expect(outline({ trial: {} }).at(-1)?.fields[0]?.text).toBe('');
  });

  it('reads values as people do', () => {
    expect([true, ['甲', '乙'], 3, null, { a: '甲', b: '' }].map(valueText)).toEqual([
      '是',
      '甲、乙',
      '3',
      '',
      '甲',
    ]);
  });
});
