import type { ApplicationContent } from '../../../contracts/exam-application';
import { examProjectDefinition } from '../../../contracts/exam-project';
import { compileFormCheck } from '../../../domain/form/form-check';
import { compileSchema } from '../../../domain/form/schema-compiler';
import { feeFen } from '../../../domain/fee';
import { shippedProjects } from '.';
import { healthTitle } from './health-title';
import { physicianTrial } from './physician-trial';

const uploadId = '00000000-0000-4000-8000-000000000000';
const basic = { nationality: '汉族', mobile: '13800001001', address: '武汉市武昌区示例路 1 号' };
const degree = {
  school: '示例医学院',
  major: '临床医学',
  schooling: '本科',
  degree: '学士',
  startedOn: '2013-09-01',
  graduatedOn: '2018-06-30',
  certificateNumber: '105201201805000001',
};

describe('R-L3 the projects that ship', () => {
  test.each(shippedProjects.map((project) => [project.code, project] as const))(
    '%s follows the contract',
    (_, project) => {
      const follows = compileSchema({ ...examProjectDefinition });
      follows(project.definition(2027));
      expect(follows.errors).toBeNull();
      const { levels, categories, fee } = project.definition(2027);
      for (const { code: level } of levels) {
        expect(categories.some((category) => !category.levels || category.levels.includes(level))).toBe(true);
        if (fee.kind !== 'none') expect(feeFen(fee, { level, subjects: ['basic'] })).toBeGreaterThan(0);
      }
      expect(new Set(categories.map(({ code }) => code)).size).toBe(categories.length);
    },
  );

  test.each(shippedProjects.map((project) => [project.code, project] as const))(
    '%s has a form, conditions and rules that can be checked',
    (_, { definition }) => {
      const { candidateTypes = [], ...project } = definition(2027);
      const check = compileFormCheck({ ...project, candidateTypes });
      for (const { code: candidateType } of [...candidateTypes, { code: undefined }])
        check.faults(
          { choice: { level: 'x', category: 'x', candidateType }, form: {}, materials: [] },
          { hasUnit: false, today: '2026-11-20' },
        );
    },
  );

  test.each(shippedProjects.map((project) => [project.code, project] as const))(
    'R-T1 %s says of 联系电话 that messages go to the phone of the account',
    (_, { definition }) => {
      expect(definition(2027).form).toHaveProperty(
        'properties.basic.properties.mobile.description',
        '审核单位可能拨打此号码；短信通知发送到账号绑定的手机',
      );
    },
  );

  test('every object of a form is closed, and every field has a title', () => {
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const node = schema as {
        type?: string;
        additionalProperties?: unknown;
        properties?: Record<string, object>;
        items?: unknown;
      };
      if (node.type === 'object') expect([path, node.additionalProperties]).toEqual([path, false]);
      for (const [key, child] of Object.entries(node.properties ?? {})) {
        expect(child).toHaveProperty('title');
        walk(child, `${path}/${key}`);
      }
      walk(node.items, `${path}/*`);
    };
    for (const project of shippedProjects) walk(project.definition(2027).form, project.code);
  });
});

describe('医师资格考试 试用期', () => {
  const check = compileFormCheck(physicianTrial(2027));
  const content: ApplicationContent = {
    choice: { level: 'physician', category: 'clinical' },
    form: {
      basic,
      education: [degree],
      trial: {
        institution: '武汉市武昌区示例人民医院',
        department: '内科',
        from: '2026-08-01',
        until: '2027-08-31',
        teacher: '乙示例',
        teacherLicence: '110420000000001',
      },
    },
    materials: [
      { material: 'photo', uploadId },
      { material: 'education-certificate', row: 0, uploadId },
      { material: 'teacher-licence', uploadId },
    ],
  };
  const context = { hasUnit: true, today: '2026-11-20' };

  test('a right application is complete, the trial certificate may follow', () => {
    expect(check.faults(content, context)).toEqual([]);
  });

  test('R-L1 a physician needs a bachelor education', () => {
    const form = { ...content.form, education: [{ ...degree, schooling: '大专' }] };
    expect(check.faults({ ...content, form }, context)[0]?.path).toBe('/choice/level');
    expect(
      check.faults(
        { ...content, form, choice: { level: 'assistant-physician', category: 'clinical' } },
        context,
      ),
    ).toEqual([]);
  });

  test('R-M2 without a unit it is refused', () => {
    expect(check.faults(content, { ...context, hasUnit: false })[0]?.message).toContain('绑定单位');
  });
});

describe('卫生专业技术资格考试', () => {
  const check = compileFormCheck(healthTitle(2027));
  const content: ApplicationContent = {
    choice: { level: 'intermediate', category: '368', subjects: ['basic', 'related', 'special', 'practice'] },
    form: {
      basic,
      education: degree,
      practice: {
        practisedSince: '2018-08-01',
        workDescription: '内科病房护理工作',
        currentTitle: '初级（师）',
        currentTitleSince: '2020-06-01',
      },
    },
    materials: ['photo', 'education-certificate', 'current-title'].map((material) => ({
      material,
      uploadId,
    })),
  };
  const context = { hasUnit: true, today: '2026-11-20' };

  test('a right application is complete', () => {
    expect(check.faults(content, context)).toEqual([]);
  });

  test('R-L1 a material that depends on an answer is asked once the answer is there', () => {
    const { basic: filledIn } = content.form;
    const asked = check.materials({ ...content, form: { basic: filledIn } }, context.today);
    expect(asked.map(({ material }) => material.key)).toEqual(['photo', 'education-certificate']);
  });

  test('R-C5 flexible employment: region and proof of the personal file', () => {
    expect(check.faults(content, { ...context, hasUnit: false }).map(({ path }) => path)).toEqual([
      '/choice/region',
    ]);
    const flexible = { ...content, choice: { ...content.choice, region: '420106' } };
    expect(check.faults(flexible, { ...context, hasUnit: false }).map(({ path }) => path)).toEqual([
      '/materials/personal-file-proof',
    ]);
  });

  test('years of practice are checked against education', () => {
    const form = {
      ...content.form,
      practice: { ...(content.form.practice as object), practisedSince: '2023-08-01' },
    };
    expect(check.faults({ ...content, form }, context).map(({ message }) => message)).toContain(
      '本科学历报考中级，须从事本专业工作满 4 年（计算至 2026-12-31）。',
    );
  });

  test('subjects may be left out only after a pass, a category must have the level', () => {
    const fewer = { ...content, choice: { ...content.choice, subjects: ['basic'] } };
    expect(check.faults(fewer, context).map(({ path }) => path)).toEqual(['/choice/subjects']);
    const other = { ...content, choice: { ...content.choice, category: '101' } };
    expect(check.faults(other, context).map(({ path }) => path)).toEqual(['/choice/category']);
  });
});
