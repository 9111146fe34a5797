import type { ConsentDocument } from '../../contracts/consent';

export const agreement: ConsentDocument = {
  kind: 'agreement',
  version: '2026-11-01',
  title: '湖北卫生人才综合服务平台用户协议',
  sections: [
    {
      heading: '一、账号',
      paragraphs: [
        '账号仅限本人使用，不得转借。一个证件只能认证一个账号。微信和手机两种登录方式经本人验证后归入同一账号。',
        '请妥善保管手机和微信。在电脑上扫码登录时，请核对页面显示的设备和网络地址，非本人操作请选择“拒绝”。',
      ],
    },
    {
      heading: '二、填报',
      paragraphs: [
        '您应当如实填写信息、上传真实有效的材料，并对其真实性负责。弄虚作假的，按国家有关规定处理。',
        '各项申报、缴费、修改均有截止时间，逾期未办视为放弃。请及时查看消息和申报进度。',
      ],
    },
    {
      heading: '三、使用规则',
      paragraphs: [
        '不得冒用他人身份，不得批量获取他人信息，不得干扰平台的正常运行。',
        '机构账号的使用人只能在授权的业务和范围内查看和处理信息，不得将其用于其他用途。',
      ],
    },
  ],
};
