import { message } from './message';

/** About what a unit keeps of its staff (R-I7). */
export const personalDetailsMessages = {
  'personal-details.corrected': message({
    title: '单位更正了您的信息',
    params: { institution: 'text', fields: 'text' },
    text: ({ institution, fields }) =>
      `${institution}更正了您的${fields}。请在“我的信息”中核对，有误的可以自行修改。`,
    status: '信息已更正',
    hint: '请在我的信息中核对',
  }),
};
