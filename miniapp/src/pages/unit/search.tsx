import { Page } from '@/shared/layout/page';
import { go } from '@/shared/navigation/go';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { UnitSearch } from '@/shared/unit-search/unit-search';

/** Finds one's unit; picked, its confirm code is asked for (R-C1). */
export default function FindUnit() {
  useLoginRequired();
  return (
    <Page title="查找单位">
      <UnitSearch onPick={({ id, name }) => go('pages/unit/bind', { id, name })} />
    </Page>
  );
}
