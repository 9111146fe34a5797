/** The right by which somebody reviews, with where it stands in the supervising tree. */
export interface ReviewerRole {
  readonly role: string;
  readonly businessCode: string | null;
  readonly treePath: string;
}

/**
 * The one condition on who reviews an application, in SQL about `application_step s`: a role of its business whose own
 * institution, or one below it, has been reached by the file (R-N3, R-N4). Drafts have no steps, so they are nobody's. File,
 * papers and pictures are all read by it.
 */
export const isReviewerOfStep = `
  :role in ('business-administrator', 'assistant') and s.business_code = :business and s.state <> 'ahead'
  and exists (select from institution i where i.id = s.institution_id and starts_with(i.tree_path, :treePath))`;

/** What is bound in `isReviewerOfStep`. */
export const reviewerBindings = ({ role }: { readonly role: ReviewerRole | undefined }) => ({
  role: role?.role ?? '',
  business: role?.businessCode ?? '',
  treePath: role?.treePath ?? 'none',
});
