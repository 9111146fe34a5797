/** Where a project stands (R-L2). Plain constants: the console imports this file at run time. */
export const projectStates = ['draft', 'open', 'closed'] as const;
export type ProjectState = (typeof projectStates)[number];
export const projectStateWords = {
  draft: '未开放',
  open: '已开放',
  closed: '已关闭',
} as const satisfies Record<ProjectState, string>;
