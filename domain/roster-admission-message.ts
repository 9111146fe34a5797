/** What the API leaves with a decision on an entry to a roster, encrypted, under the id of its message. */

/** 通过: what the unit had before it. */
export interface SeenAdmission {
  /** The row for which the person was flagged; null where for none. Absent, it wasn't said. */
  readonly listedId?: string | null;
}

/** 编辑: how the roster shall have the person. */
export interface CorrectedPerson extends SeenAdmission {
  readonly name: string;
  /** Where the unit has internal departments. */
  readonly internalDepartmentId?: string;
}

/** 退回. */
export interface ReturnReason {
  readonly reason: string;
}
