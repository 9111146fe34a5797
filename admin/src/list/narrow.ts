/** A table of many columns, narrow enough for a small screen: the names of columns may break, the cells stand close. */
export const narrow = { '& td, & th': { px: 1 }, '& .RaDataTable-headerCell': { whiteSpace: 'normal' } };
