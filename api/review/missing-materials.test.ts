import type { MaterialDefinition } from '../../contracts/exam-project-form';
import { missingMaterials } from './missing-materials';

const asked = (key: string, { row, minFiles = 1 }: { row?: number; minFiles?: number } = {}) => ({
  material: {
    key,
    title: key,
    help: '',
    exampleHints: [],
    minFiles,
    maxFiles: 3,
  } satisfies MaterialDefinition,
  ...(row !== undefined && { row }),
  mayFollow: true,
});

test('R-N4 what is asked and not there is named, row by row; what may be left out is not', () => {
  const all = [
    asked('photo'),
    asked('proof'),
    asked('paper', { row: 0 }),
    asked('paper', { row: 1 }),
    asked('extra', { minFiles: 0 }),
  ];
  const given = [
    { material: 'photo', uploadId: 'a' },
    { material: 'paper', row: 0, uploadId: 'b' },
  ];
  expect(missingMaterials(all, given)).toEqual([{ material: 'proof' }, { material: 'paper', row: 1 }]);
});
