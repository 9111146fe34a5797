/** The list by which a department issues accounts to many units at once (R-E1): the same in template and upload. */
export const codeColumn = '机构编码';
export const nameColumn = '机构名称';
/** A county's units several times over; each account is a process of its own. */
export const issueListLimit = 500;
