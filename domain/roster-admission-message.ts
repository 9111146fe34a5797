/** What the API leaves with a decision on an entry to a roster, encrypted, under the id of its message. */

/** 编辑: how the roster shall have the person. */
export interface CorrectedPerson {
  readonly name: string;
  /** Where the unit has internal departments. */
  readonly internalDepartmentId?: string;
}

/** 退回. */
export interface ReturnReason {
  readonly reason: string;
}
