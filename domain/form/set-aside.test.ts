import type { ApplicationContent } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { compileFormCheck } from './form-check';
import { nothingAside, partContent } from './set-aside';

const ofType = (code: string) => ({
  type: 'object',
  required: ['choice'],
  properties: {
    choice: { type: 'object', required: ['candidateType'], properties: { candidateType: { const: code } } },
  },
});
const story = { type: 'object', additionalProperties: false, properties: { text: { type: 'string' } } };
const material = { title: '材料', help: '', exampleHints: [], minFiles: 1, maxFiles: 2 };

const project: ExamProjectDefinition = {
  summary: '示例项目',
  levels: [{ code: 'a', name: '甲级' }],
  categories: [{ code: 'x', name: '示例类别' }],
  candidateTypes: [
    { code: 'apprentice', name: '师承' },
    { code: 'long-practice', name: '多年实践' },
  ],
  regions: ['420000'],
  workUnit: 'not-asked',
  route: [{ kind: 'review', level: 'county' }],
  fee: { kind: 'none' },
  notice: { title: '须知', paragraphs: ['须知'] },
  pledge: { version: '1', paragraphs: ['承诺'] },
  form: {
    type: 'object',
    additionalProperties: false,
    required: ['study', 'origin', 'referees'],
    properties: {
      study: { ...story, title: '跟师学习', 'x-when': ofType('apprentice') },
      origin: { ...story, title: '医术渊源', 'x-when': ofType('long-practice') },
      referees: { type: 'array', title: '推荐医师', items: story },
    },
  },
  rules: [],
  materials: [
    { ...material, key: 'contract', when: ofType('apprentice') },
    { ...material, key: 'licence', eachRowOf: '/form/referees' },
  ],
  minutesToFill: 1,
  ageing: { remindAfterDays: 3, showAboveAfterDays: 7 },
};
const check = compileFormCheck(project);
const today = '2026-11-20';
const content: ApplicationContent = {
  choice: { level: 'a', category: 'x', candidateType: 'apprentice', region: '420106' },
  form: { study: { text: '学习' }, referees: [{ text: '甲' }, { text: '乙' }] },
  materials: [
    { material: 'contract', uploadId: 'contract' },
    { material: 'licence', row: 1, uploadId: 'licence' },
  ],
};
const as = (candidateType: string, from = content) => ({
  ...from,
  choice: { ...from.choice, candidateType },
});

test('R-M5 each type of candidate is asked its own sections', () => {
  expect(check.sections(content)).toEqual(['study', 'referees']);
  expect(check.sections(as('long-practice'))).toEqual(['origin', 'referees']);
});

test('R-M5 a section of the other type isn’t missed, and isn’t taken', () => {
  const paths = check.faults(content, { hasUnit: false, today }).map(({ path }) => path);
  expect(paths).not.toContain('/form/origin');
  const both = { ...content, form: { ...content.form, origin: { text: '家传' } } };
  expect(check.faults(both, { hasUnit: false, today }).map(({ path }) => path)).toContain('/form/origin');
});

test('R-M5 what was filled in for one type waits while the other is chosen, and is back with it', () => {
  const other = partContent(check, as('long-practice'), nothingAside, today);
  expect(other.content.form).toEqual({ referees: content.form.referees });
  expect(other.content.materials).toEqual([{ material: 'licence', row: 1, uploadId: 'licence' }]);
  expect(other.aside).toEqual({
    form: { study: { text: '学习' } },
    materials: [{ material: 'contract', uploadId: 'contract' }],
  });
  const back = partContent(check, as('apprentice', other.content), other.aside, today);
  expect(back.content.form).toEqual(content.form);
  expect(back.content.materials).toEqual(expect.arrayContaining(content.materials));
  expect(back.aside).toEqual(nothingAside);
});

test('a file of a row that is gone is let go', () => {
  const shorter = { ...content, form: { ...content.form, referees: [{ text: '甲' }] } };
  const { content: left, aside } = partContent(check, shorter, nothingAside, today);
  expect(left.materials).toEqual([{ material: 'contract', uploadId: 'contract' }]);
  expect(aside.materials).toEqual([]);
});

test('R-L2 what a newer version doesn’t ask any more goes, in the draft and in what waits beside it', () => {
  const earlier = {
    choice: { ...content.choice, subjects: ['one'] },
    form: {
      study: { text: '学习', years: 3 },
      referees: [{ text: '甲', title: '主任' }],
      hobby: { text: '' },
    },
    materials: [],
  };
  const aside = { form: { origin: { text: '家传', years: 3 }, dream: {} }, materials: [] };
  const parted = partContent(check, earlier, aside, today);
  expect(parted.content.choice).toEqual(content.choice);
  expect(parted.content.form).toEqual({ study: { text: '学习' }, referees: [{ text: '甲' }] });
  expect(parted.aside.form).toEqual({ origin: { text: '家传' } });
});

test('R-L2 types and subjects that a newer version doesn’t offer are not chosen any more', () => {
  const subjects = { list: [{ code: 'one', name: '甲' }], mayLeaveOutPassed: true };
  const other = compileFormCheck({ ...project, subjects });
  const chosen = { ...content.choice, candidateType: 'gone', subjects: ['one', 'two'] };
  expect(other.known({ ...content, choice: chosen }).choice).toEqual({
    ...{ level: 'a', category: 'x', region: '420106', subjects: ['one'] },
  });
});
