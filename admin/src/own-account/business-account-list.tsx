import { useState } from 'react';
import { ListPage } from '../list/list-page';
import type { AskedAccount } from './account-buttons';
import { AskedAccountDialog } from './asked-account-dialog';
import type { BusinessRow } from './business-account-source';
import { BusinessAccountTable } from './business-account-table';
import { IssueBusinessDialog } from './issue-business-dialog';
import { SwitchDialog } from './switch-dialog';

/** 业务帐号管理: each business of the unit is given to somebody of its own (R-E3, manual 002 §2.1.2). */
function BusinessAccountList() {
  const [asked, setAsked] = useState<AskedAccount>();
  const [issuing, setIssuing] = useState<BusinessRow>();
  const [switching, setSwitching] = useState<BusinessRow>();
  return (
    <>
      <ListPage
        title="业务帐号管理"
        filters={null}
        empty={{ title: '没有业务', text: '业务目录中的每项业务会列在这里，由本单位分配给专人管理。' }}
      >
        <BusinessAccountTable onIssue={setIssuing} onAsk={setAsked} onSwitch={setSwitching} />
      </ListPage>
      <AskedAccountDialog asked={asked} onClose={() => setAsked(undefined)} />
      {issuing && <IssueBusinessDialog row={issuing} onClose={() => setIssuing(undefined)} />}
      {switching && <SwitchDialog row={switching} onClose={() => setSwitching(undefined)} />}
    </>
  );
}

export default BusinessAccountList;
