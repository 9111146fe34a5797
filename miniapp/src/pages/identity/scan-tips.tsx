import { Text, View } from '@tarojs/components';
import { SectionCard } from '@/shared/layout/section-card';

/** The manual's three 提示, word by word (R-B2). */
const tips = [
  '请用户严格按照示例要求进行证件拍照',
  '若三次未认证成功，该证件当日不可操作',
  '上传证件信息仅供实名认证流程使用，平台不会泄露和留存用户证件图片信息',
] as const;

export function ScanTips() {
  return (
    <SectionCard title="提示">
      {tips.map((tip, index) => (
        <View key={tip} className="identity__tip">
          <Text>{`${index + 1}、${tip}`}</Text>
        </View>
      ))}
    </SectionCard>
  );
}
