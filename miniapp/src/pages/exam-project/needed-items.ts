import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { ChecklistItem } from '@/shared/record/checklist';

const unitItems: Record<ExamProjectDefinition['workUnit'], ChecklistItem[]> = {
  required: [{ key: 'unit', title: '绑定工作单位', text: '向单位业务负责人索取单位确认码' }],
  'or-flexible': [
    {
      key: 'unit',
      title: '绑定工作单位，或档案所在地',
      text: '灵活就业人员按个人档案所在的县（市、区）申报',
    },
  ],
  'not-asked': [{ key: 'region', title: '确定申报地区', text: '执业或学习所在的县（市、区）' }],
};

/**
 * What a project asks to have ready: unit or region, then the materials; some only of some people.
 * @param unitName where the person is bound already
 */
export function neededItems(
  definition: Pick<ExamProjectDefinition, 'workUnit' | 'materials'>,
  unitName?: string,
): ChecklistItem[] {
  const isBound = unitName !== undefined && definition.workUnit !== 'not-asked';
  return [
    ...(isBound
      ? [{ key: 'unit', title: '绑定工作单位', text: unitName, isDone: true }]
      : unitItems[definition.workUnit]),
    ...definition.materials.map(({ key, title, help, when, mayFollowUntil }): ChecklistItem => {
      const note = [when && '视情况', mayFollowUntil && `${mayFollowUntil} 前提交的可暂缺`].filter(Boolean);
      return { key, title: note.length > 0 ? `${title}（${note.join('，')}）` : title, text: help };
    }),
  ];
}
