import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { shippedProjects } from '../../db/seeds/exam-projects';
import { definitionFaults } from './definition-faults';

const base = (): ExamProjectDefinition => {
  const project = shippedProjects.find(({ code }) => code === 'physician-trial');
  if (!project) throw new Error('unreachable');
  return project.definition(2027);
};
const faultsOf = (changed: object) => definitionFaults({ ...base(), ...changed });
const pathsOf = (changed: object) => faultsOf(changed).map(({ path }) => path);

describe('R-L2 what keeps a project from being published', () => {
  test.each(shippedProjects.map((project) => [project.code, project] as const))(
    'nothing, of %s',
    (_, { definition }) => expect(definitionFaults(definition(2027))).toEqual([]),
  );

  test('what isn’t there, by its place and not by the contract’s word for it', () => {
    expect(faultsOf({ levels: undefined })).toEqual([{ path: '/levels', message: '必须填写。' }]);
    expect(definitionFaults('text')).toHaveLength(1);
  });

  test('codes that stand twice, and levels that no category has', () => {
    const [first, second] = base().levels;
    expect(pathsOf({ levels: [first, first] })).toEqual(['/levels/1/code']);
    const categories = base().categories.map((category) => ({ ...category, levels: [first?.code] }));
    expect(faultsOf({ categories })).toEqual([
      { path: '/levels/1', message: `级别“${second?.name}”没有可选的类别。` },
    ]);
  });

  test('a fee that a level has not', () => {
    const fee = {
      kind: 'per-application',
      due: 'on-approval',
      feeFenByLevel: { physician: 5000 },
      refundWhen: { withdrawn: true, rejected: false, unfinished: true, givenUp: false },
    };
    expect(pathsOf({ fee })).toEqual(['/fee/feeFenByLevel']);
    expect(pathsOf({ fee: { ...fee, kind: 'per-subject' } })).toContain('/fee/kind');
  });

  test('a route that goes down, and a unit’s review where no unit is asked', () => {
    const [unit, county, city] = base().route;
    expect(pathsOf({ route: [unit, city, county] })).toEqual(['/route/2/level']);
    expect(pathsOf({ workUnit: 'not-asked' })).toEqual(['/workUnit']);
    expect(pathsOf({ route: [county, city] })).toEqual(['/internship']);
  });

  test('R-C5 R-N1 a unit’s review alone, where one may be without a unit', () => {
    const [unit, county] = base().route;
    expect(pathsOf({ workUnit: 'or-flexible', route: [unit] })).toEqual(['/workUnit']);
    expect(pathsOf({ workUnit: 'or-flexible', route: [unit, county] })).toEqual([]);
    expect(pathsOf({ route: [unit] })).toEqual([]);
  });

  test('a schema that is wrong, endless, or without titles', () => {
    const form = base().form;
    const withField = (field: object) => ({
      form: {
        ...form,
        properties: {
          ...(form.properties as object),
          extra: { type: 'object', title: '附加', additionalProperties: false, properties: { field } },
        },
      },
    });
    const at = '/form/properties/extra/properties/field';
    expect(pathsOf(withField({ type: 'string', title: '字段' }))).toEqual([]);
    expect(pathsOf(withField({ type: 'string' }))).toEqual([at]);
    expect(pathsOf(withField({ title: '字段', $ref: '#' }))).toEqual([`${at}/$ref`]);
    expect(pathsOf(withField({ type: 'string', title: '字段', pattern: '(' }))).toEqual([at]);
    expect(pathsOf(withField({ type: 'nothing', title: '字段' }))).toEqual([`${at}/type`]);
    expect(pathsOf(withField({ type: 'string', title: '字段', hobby: {} }))).toEqual([`${at}/hobby`]);
  });

  test('rules, materials and teachers that name what the form hasn’t', () => {
    const [rule] = base().rules;
    expect(pathsOf({ rules: [{ ...rule, later: '/form/trial/nothing' }] })).toEqual(['/rules/0/later']);
    const [material] = base().materials;
    expect(
      pathsOf({ materials: [material, { ...material, minFiles: 3, eachRowOf: '/form/trial' }] }),
    ).toEqual(['/materials/1/key', '/materials/1/minFiles', '/materials/1/eachRowOf']);
    expect(
      pathsOf({
        thirdPersons: [{ each: '/form/trial', role: '带教老师', idNumber: 'number', mobile: 'mobile' }],
      }),
    ).toEqual(['/thirdPersons/0/idNumber', '/thirdPersons/0/mobile']);
    expect(pathsOf({ materials: [{ ...material, minWidth: 2001 }] })).toEqual(['/materials/0/minWidth']);
    expect(pathsOf({ materials: [{ ...material, when: { type: 'nothing' } }] })).toEqual([
      '/materials/0/when/type',
    ]);
  });
});
