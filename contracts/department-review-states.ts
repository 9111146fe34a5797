/**
 * What all applications have in common that a supervising department admits or refuses (R-D4, R-E2). Plain constants: both
 * front ends may import this file at run time.
 */

/** Seen from one application: who sent it, the department that supervises, the platform administrator, anybody else. */
export const departmentReviewActors = ['applicant', 'department', 'platform-administrator', 'other'] as const;
export type DepartmentReviewActor = (typeof departmentReviewActors)[number];

export const departmentDecisions = ['admit', 'refuse'] as const;
export type DepartmentDecision = (typeof departmentDecisions)[number];
