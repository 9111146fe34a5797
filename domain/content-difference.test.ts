import type { ApplicationContent } from '../contracts/exam-application';
import { contentDifference } from './content-difference';

const definition = {
  form: {
    type: 'object',
    properties: {
      basic: { title: '基本信息', type: 'object', properties: { address: { title: '通讯地址' } } },
      education: {
        title: '学历信息',
        type: 'array',
        items: {
          title: '学历',
          type: 'object',
          properties: { school: { title: '学校' }, major: { title: '专业' } },
        },
      },
    },
  },
  materials: [
    {
      key: 'photo',
      title: '证件照',
      help: '',
      exampleHints: [],
      minFiles: 1,
      maxFiles: 1,
    },
  ],
};
const sent: ApplicationContent = {
  choice: { level: 'a', category: 'b', subjects: ['x', 'y'] },
  form: { basic: { address: '示例路 1 号' }, education: [{ school: '甲', major: '乙' }] },
  materials: [{ material: 'photo', uploadId: '1' }],
};

describe('R-N4 what changed since the last round', () => {
  test('nothing', () => expect(contentDifference(sent, structuredClone(sent), definition)).toEqual([]));

  test('a choice, a field, a field of a row, each by its title', () => {
    const now = {
      ...sent,
      choice: { ...sent.choice, subjects: ['x'] },
      form: { basic: { address: '示例路 2 号' }, education: [{ school: '丙', major: '乙' }] },
    };
    expect(contentDifference(sent, now, definition)).toEqual([
      { path: '/choice/subjects', title: '报考科目', before: ['x', 'y'], after: ['x'] },
      { path: '/form/basic/address', title: '通讯地址', before: '示例路 1 号', after: '示例路 2 号' },
      { path: '/form/education/0/school', title: '学历信息 第 1 项：学校', before: '甲', after: '丙' },
    ]);
  });

  test('a row that was added or taken out has no before or no after', () => {
    const more = {
      ...sent,
      form: { ...sent.form, education: [{ school: '甲', major: '乙' }, { school: '丁' }] },
    };
    const added = { path: '/form/education/1/school', title: '学历信息 第 2 项：学校' };
    expect(contentDifference(sent, more, definition)).toEqual([{ ...added, after: '丁' }]);
    expect(contentDifference(more, sent, definition)).toEqual([{ ...added, before: '丁' }]);
  });

  test('materials are told as files', () => {
    const now = { ...sent, materials: [{ material: 'photo', uploadId: '2' }] };
    expect(contentDifference(sent, now, definition)).toEqual([
      { path: '/materials/photo', title: '证件照', before: ['1'], after: ['2'] },
    ]);
  });
});
