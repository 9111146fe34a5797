/** Where the keyboard goes on the review page. */
export const places = {
  submit: 'review-submit',
  remark: 'review-remark',
  periodFrom: 'review-period-from',
  /** The first field of the choice: every form has it. */
  firstMark: 'review-mark:/choice/level',
  field: (path: string) => `review-field:${path}`,
  mark: (path: string) => `review-mark:${path}`,
  defect: (path: string) => `review-defect:${path}`,
} as const;
