import type { ExamProjectDefinition } from '../../contracts/exam-project';

type Dated = Pick<ExamProjectDefinition, 'materials' | 'internship'>;

/**
 * A version with the dates of the newest one: dates are not versioned, an extension reaches running applications at once (R-L2). What
 * is asked, what may follow at all and whether an internship is confirmed stay as the version has them.
 */
export const withDatesOf = <Version extends Dated>(version: Version, newest: Dated): Version => ({
  ...version,
  materials: version.materials.map((material) => {
    if (material.mayFollowUntil === undefined) return material;
    const namesake = newest.materials.find(({ key }) => key === material.key);
    return { ...material, mayFollowUntil: namesake?.mayFollowUntil ?? material.mayFollowUntil };
  }),
  ...(version.internship && { internship: internshipWithDateOf(version.internship, newest.internship) }),
});

type InternshipRule = NonNullable<Dated['internship']>;

/** The same of the internship alone. */
export const internshipWithDateOf = (
  rule: InternshipRule,
  newest: InternshipRule | null | undefined,
): InternshipRule => ({ ...rule, countsUntil: newest?.countsUntil ?? rule.countsUntil });
