import { renderStoredMessage, type Message } from './message-templates';
import { reexaminationSentence } from './reexamination';

const institution = '武汉市武昌区卫生健康局';

describe('R-N2: the way to a re-examination', () => {
  test('the message of a rejection promises it, and the record names whom to ask', () => {
    const rejected: Message = {
      template: 'application.rejected',
      params: { project: '示例考试', institution },
    };
    const { text } = renderStoredMessage(rejected);
    expect(text).toContain('复核办法');
    const said = reexaminationSentence({ institution, reopener: '武汉市卫生健康委员会' });
    expect(said).toContain(`联系作出决定的${institution}申请复核`);
    expect(said).toContain('上一级武汉市卫生健康委员会在项目结束前重新开启审核');
  });

  test('no reopening is promised where nobody can', () => {
    expect(reexaminationSentence({ institution, reopener: undefined })).not.toContain('重新开启');
  });
});
