import type { ExamProjectDefinition } from '@contracts/exam-project';
import { fieldTitle, fieldTitleInStep } from './field-title';
import { stepsOf } from './wizard-steps';

const definition = {
  levels: [],
  categories: [],
  materials: [{ key: 'education-certificate', title: '学历证书' }],
  form: {
    type: 'object',
    properties: {
      trial: {
        type: 'object',
        title: '申报信息',
        properties: { from: { type: 'string', title: '试用开始时间' } },
      },
      education: {
        type: 'array',
        title: '学历信息',
        items: { type: 'object', properties: { school: { type: 'string', title: '毕业学校' } } },
      },
    },
  },
} as unknown as ExamProjectDefinition;
const content = { choice: {}, form: { education: [{}, {}] }, materials: [] };

test.each([
  ['/choice/level', '级别'],
  ['/form/trial/from', '申报信息：试用开始时间'],
  ['/form/education/1/school', '学历信息 2：毕业学校'],
  ['/form/education', '学历信息'],
  ['/materials/education-certificate/1', '学历证书（第 2 项）'],
])('R-N2 an asked change at %s is called %s', (path, title) => {
  expect(fieldTitle(definition, content, path)).toBe(title);
});

test.each([
  ['/choice/level', '级别'],
  ['/form/trial/from', '试用开始时间'],
  ['/form/education/1/school', '学历信息 2：毕业学校'],
  ['/form/education', ''],
  ['/materials/education-certificate', '学历证书'],
])('R-N2 below the title of its step, an asked change at %s is called “%s”', (path, title) => {
  const steps = stepsOf(definition, { asksPledge: false, askedSections: ['trial', 'education'] });
  expect(fieldTitleInStep(steps, definition, content, path)).toBe(title);
});
