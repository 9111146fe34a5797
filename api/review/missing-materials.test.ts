import type { ApplicationContent } from '../../contracts/exam-application';
import type { MaterialDefinition } from '../../contracts/exam-project-form';
import { missingMaterials } from './missing-materials';

const material = (key: string, more: Partial<MaterialDefinition> = {}): MaterialDefinition => ({
  ...{ key, title: key, help: '', exampleHints: [], minFiles: 1, maxFiles: 3, mayFollowUntil: '2027-08-31' },
  ...more,
});
const isFlexible = { properties: { choice: { type: 'object', required: ['region'] } } };

test('R-N4 what is asked and not there is named, row by row; what may be left out, or is asked of others, is not', () => {
  const asked = [
    material('photo'),
    material('proof'),
    material('paper', { eachRowOf: '/form/education' }),
    material('extra', { minFiles: 0 }),
    material('of-flexible', { when: isFlexible }),
  ];
  const content: ApplicationContent = {
    choice: { level: 'physician', category: 'clinical' },
    form: { education: [{}, {}] },
    materials: [
      { material: 'photo', uploadId: 'a' },
      { material: 'paper', row: 0, uploadId: 'b' },
    ],
  };
  const missing = [{ material: 'proof' }, { material: 'paper', row: 1 }];
  expect(missingMaterials(asked, content, '2027-01-01')).toEqual(missing);
  const flexible = { ...content, choice: { ...content.choice, region: '420106' } };
  expect(missingMaterials(asked, flexible, '2027-01-01')).toEqual([...missing, { material: 'of-flexible' }]);
});
