import type { ExamProjectDefinition } from '@contracts/exam-project';
import { originalsOf } from './originals';

const definition = {
  materials: [{ key: 'photo', title: '证件照' }],
} as unknown as ExamProjectDefinition;
const file = {
  content: {
    choice: { level: 'a', category: 'b' },
    form: {},
    materials: [{ material: 'photo', uploadId: '1' }],
  },
};

describe('R-N1, R-M6: what must be seen on paper', () => {
  it('the document and each material', () => {
    expect(originalsOf(definition, file, { isLatest: true, latestRound: 2 })).toEqual([
      { key: 'identity-document', label: '身份证件原件，与本人一致' },
      { key: '/materials/photo', label: '证件照原件' },
    ]);
  });

  it('also the form, where only its number was typed', () => {
    expect(originalsOf(definition, file, { isLatest: null, latestRound: 2 })).toContainEqual({
      key: 'application-form',
      label: '申报表，第 2 次提交',
    });
  });
});
