import { emptySectionAt, firstOpenStep, faultsOfStep, stepOfPath, stepsOf } from './wizard-steps';
import { missingByStep } from './missing';

const definition = {
  form: {
    type: 'object',
    properties: {
      basic: { type: 'object', title: '基本信息' },
      education: { type: 'array', title: '学历信息', minItems: 1 },
    },
  },
  materials: [
    {
      key: 'photo',
      title: '照片',
      help: '',
      exampleHints: [],
      minFiles: 1,
      maxFiles: 1,
    },
  ],
};
const steps = stepsOf(definition, {
  asksPledge: true,
  askedSections: ['basic', 'education'],
});
const fault = (path: string) => ({ path, message: `${path} 有误` });

test('R-M1 the way is notice, choice, sections in their order, materials, the last look', () => {
  expect(steps.map(({ title }) => title)).toEqual([
    '须知与承诺',
    '报考信息',
    '基本信息',
    '学历信息',
    '上传材料',
    '核对提交',
  ]);
});

test('R-M5 a section that this type of candidate isn’t asked is no step', () => {
  const keys = stepsOf(definition, { asksPledge: false, askedSections: ['education'] }).map(({ key }) => key);
  expect(keys).toEqual(['choice', 'form/education', 'materials', 'confirm']);
});

test('who was asked for changes meets no notice, and a project without materials has no step for them', () => {
  const keys = stepsOf(
    { ...definition, materials: [] },
    { asksPledge: false, askedSections: ['basic', 'education'] },
  ).map(({ key }) => key);
  expect(keys).toEqual(['choice', 'form/basic', 'form/education', 'confirm']);
});

test.each([
  ['/choice/level', 'choice'],
  ['/form/education/0/school', 'form/education'],
  ['/materials/photo', 'materials'],
  ['/materials/education-certificate/1', 'materials'],
])('R-N2 %s leads to the step %s', (path, key) => expect(stepOfPath(path)).toBe(key));

test('one goes on at the first step with something missing, and at the last look once nothing is', () => {
  const faults = [fault('/materials/photo'), fault('/form/education/0/school')];
  expect(firstOpenStep(steps, faults, false)).toBe('notice');
  expect(firstOpenStep(steps, faults, true)).toBe('form/education');
  expect(firstOpenStep(steps, [], true)).toBe('confirm');
  expect(faultsOfStep(faults, 'materials')).toEqual([fault('/materials/photo')]);
});

test('a section without anything starts with its fields or least rows, and never over what is there', () => {
  expect(emptySectionAt(steps, 'form/basic', {})).toEqual({ basic: {} });
  expect(emptySectionAt(steps, 'form/education', {})).toEqual({ education: [{}] });
  expect(emptySectionAt(steps, 'form/basic', { basic: { a: 1 } })).toBeUndefined();
  expect(emptySectionAt(steps, 'choice', {})).toBeUndefined();
});

test('R-M2 what is missing stands under its step, in the order of the way, once a field', () => {
  const faults = [fault('/materials/photo'), fault('/choice/level'), fault('/choice/level')];
  expect(missingByStep(steps, faults)).toEqual([
    { title: '报考信息', missing: [fault('/choice/level')] },
    { title: '上传材料', missing: [fault('/materials/photo')] },
  ]);
});
