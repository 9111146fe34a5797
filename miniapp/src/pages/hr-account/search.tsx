import { Page } from '@/shared/layout/page';
import { go } from '@/shared/navigation/go';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { UnitSearch } from '@/shared/unit-search/unit-search';

/** 搜索注册单位: finds the unit whose account is applied for (R-E2). */
export default function PickUnit() {
  useLoginRequired();
  return (
    <Page title="选择单位">
      <UnitSearch onPick={({ id }) => go('pages/hr-account/apply', { unit: id })} />
    </Page>
  );
}
