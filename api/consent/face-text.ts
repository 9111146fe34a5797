import type { ConsentDocument } from '../../contracts/consent';

export const face: ConsentDocument = {
  kind: 'face',
  version: '2026-11-01',
  title: '人脸识别个人信息处理同意书',
  sections: [
    {
      heading: '一、处理目的和方式',
      paragraphs: [
        '在接受业务授权、移交业务、找回账号等需要确认本人操作的环节，由腾讯云人脸核身服务采集您的面部影像，与您已认证的身份进行比对。',
        '我们只保存核验的结论和流水号，不保存面部影像。',
      ],
    },
    {
      heading: '二、您可以不同意',
      paragraphs: [
        '您不同意或无法使用人脸识别时，可以改用证件扫描加短信验证码，或人工审核的方式办理，不影响办理结果。',
      ],
    },
  ],
};
