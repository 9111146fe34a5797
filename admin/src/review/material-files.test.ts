import type { MaterialDefinition } from '@contracts/exam-project-form';
import { materialGroups } from './material-files';

const material = (
  key: string,
  title: string,
  more: Partial<MaterialDefinition> = {},
): MaterialDefinition => ({
  key,
  title,
  help: '',
  exampleHints: [],
  minFiles: 1,
  maxFiles: 3,
  ...more,
});
const asked = [
  material('photo', '证件照'),
  material('certificate', '学历证书', { eachRowOf: '/form/education' }),
  material('proof', '合格证明', { mayFollowUntil: '2027-08-31' }),
  material('file', '档案证明', { when: {} }),
];

describe('R-N4: the materials beside the form', () => {
  const given = [
    { material: 'certificate', row: 1, uploadId: 'd' },
    { material: 'certificate', row: 0, uploadId: 'b' },
    { material: 'certificate', row: 0, uploadId: 'c' },
    { material: 'photo', uploadId: 'a' },
  ];

  it('come in the project’s order, files of one material together', () => {
    expect(materialGroups(asked, given)).toEqual([
      { path: '/materials/photo', title: '证件照', uploadIds: ['a'] },
      { path: '/materials/certificate/0', title: '学历证书 · 第 1 项', uploadIds: ['b', 'c'] },
      { path: '/materials/certificate/1', title: '学历证书 · 第 2 项', uploadIds: ['d'] },
    ]);
  });
});
