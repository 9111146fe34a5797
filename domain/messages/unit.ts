import { look, message } from './message';

export const unitMessages = {
  'unit.bound': message({
    title: '工作单位已绑定',
    params: { institution: 'text' },
    text: ({ institution }) => `您已绑定工作单位：${institution}。`,
    status: '已绑定',
    hint: look,
  }),
  'unit.bound-without-code': message({
    title: '工作单位待审核',
    params: { institution: 'text' },
    text: ({ institution }) =>
      `您已申请绑定${institution}，该单位审核通过后生效，审核前可以在“我的·工作单位”中撤回。`,
    status: '待单位审核',
    hint: look,
  }),
  'confirm-code.wrong-tries': message({
    title: '单位确认码被多次误填',
    params: { tries: 'number' },
    text: ({ tries }) => `一小时内有 ${tries} 次误填本单位确认码。如有泄露风险，请更换确认码。`,
    status: '多次误填',
    hint: '如有泄露请更换确认码',
  }),
};
