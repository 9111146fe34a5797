import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { Facts } from '@/shared/record/facts';

interface UnitFactsProps {
  unitName: string | null;
  mayBeFlexible: boolean;
  error: string | undefined;
  onChangeUnit: () => void;
}

/** The unit that the application goes to, and the way to bind one or another. */
export function UnitFacts({ unitName, mayBeFlexible, error, onChangeUnit }: UnitFactsProps) {
  if (unitName !== null) {
    return (
      <>
        <Facts facts={[{ label: '工作单位', value: unitName }]} />
        <View className="wizard__help">审核从该单位开始。单位有误时，请先更换工作单位再提交。</View>
        <Button kind="secondary" size="small" onPress={onChangeUnit}>
          更换工作单位
        </Button>
        {error && <Notice tone="refused">{error}</Notice>}
      </>
    );
  }
  return (
    <>
      <Notice tone={mayBeFlexible ? 'info' : 'needs-you'}>
        {mayBeFlexible
          ? '您没有绑定工作单位，将按灵活就业人员以档案所在地申报。有工作单位的，请先绑定。'
          : '本项目须按工作单位申报。请先绑定工作单位，填写的内容会保留。'}
      </Notice>
      <View className="wizard__bind">
        <Button kind="secondary" size="small" onPress={onChangeUnit}>
          绑定工作单位
        </Button>
      </View>
    </>
  );
}
