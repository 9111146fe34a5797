import type { ExamProjectDefinition } from '../../../contracts/exam-project';
import type { Stage } from '../../../contracts/exam-application-states';
import { healthTitle } from './health-title';
import { physicianTrial } from './physician-trial';
import { tcmSpecialty } from './tcm-specialty';

/** A project that ships. Its code in the database is `<code>-<year>`. */
export interface ShippedProject {
  code: string;
  businessCode: string;
  name: (year: number) => string;
  definition: (year: number) => ExamProjectDefinition;
  /** When each stage is open: days before and after the day of installation. They overlap, as public notices have them. */
  windows: Partial<Record<Stage, readonly [from: number, to: number]>>;
}

export const shippedProjects: readonly ShippedProject[] = [
  {
    code: 'physician-trial',
    businessCode: '05',
    name: (year) => `${year} 年医师资格考试试用期申报`,
    definition: physicianTrial,
    windows: { application: [-10, 60], 'unit-review': [-10, 75], 'qualification-review': [-10, 110] },
  },
  {
    code: 'health-title',
    businessCode: '03',
    name: (year) => `${year} 年度卫生专业技术资格考试`,
    definition: healthTitle,
    windows: {
      application: [-10, 60],
      payment: [-10, 62],
      'unit-review': [-10, 75],
      'on-site-confirmation': [-10, 85],
      'qualification-review': [-10, 110],
    },
  },
  {
    code: 'tcm-specialty',
    businessCode: '06',
    name: (year) => `${year} 年中医医术确有专长人员医师资格考核`,
    definition: tcmSpecialty,
    windows: { application: [-10, 60], 'qualification-review': [-10, 110] },
  },
];
