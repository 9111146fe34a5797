/**
 * What all applications have in common that a supervising department admits or refuses (R-D4, R-E2). Plain constants: both
 * front ends may import this file at run time.
 */

/** Seen from one application: who sent it, the department that supervises, the platform administrator, anybody else. */
export const departmentReviewActors = ['applicant', 'department', 'platform-administrator', 'other'] as const;
export type DepartmentReviewActor = (typeof departmentReviewActors)[number];

/** What a step of its way was, for the tone in which it is told. */
export const departmentSteps = ['sent', 'admitted', 'refused', 'over'] as const;
export type DepartmentStep = (typeof departmentSteps)[number];

export const departmentDecisions = ['admit', 'refuse'] as const;
export type DepartmentDecision = (typeof departmentDecisions)[number];
