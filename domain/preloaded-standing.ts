import type { RowOutcome } from '../contracts/preload-import-states';
import { preloadedListWords } from '../contracts/preloaded-list-choices';
import { rosterWords, type Roster } from '../contracts/roster-states';
import type { RowRemark } from './preloaded-sheet-row';

/** What is known of the person whose number a row has. */
export interface KnownOfNumber {
  /** The row of the same file that has it already. */
  readonly earlierLine?: number;
  /** An unused row of one of the unit's own lists. */
  readonly listed?: { readonly roster: Roster; readonly sameName: boolean };
  /** The roster they are in now; of which other unit is never told. */
  readonly entry?: { readonly isOwn: boolean; readonly roster: Roster };
}

export interface Standing {
  readonly outcome: RowOutcome;
  readonly remark?: RowRemark;
}

/**
 * What becomes of a row that nothing is wrong with in itself (R-I1). What somebody has decided is never overwritten: who
 * stands in the list already stays as they are.
 */
export function standingOf(roster: Roster, { earlierLine, listed, entry }: KnownOfNumber): Standing {
  if (earlierLine !== undefined) return faulty(`与第 ${earlierLine} 行的证件号码相同，请删去一行。`);
  if (entry?.isOwn)
    return entry.roster === roster
      ? { outcome: 'listed', remark: said(`已在本单位${rosterWords[roster]}中，无需预传。`) }
      : faulty(`已在本单位${rosterWords[entry.roster]}中，不能列入${preloadedListWords[roster]}。`);
  if (listed && listed.roster !== roster)
    return faulty(`已在${preloadedListWords[listed.roster]}中，请先在该名单中删除。`);
  if (listed && !listed.sameName)
    return faulty('名单中已有这个证件号码，但姓名不同，请核对；需要更正的，请在名单中编辑。');
  if (listed) return { outcome: 'listed' };
  if (entry)
    return {
      outcome: 'warned',
      remark: said(
        entry.roster === 'retired'
          ? '已在其他单位的退休人员名册中，请核对；转出后才能绑定本单位。'
          : '目前在其他单位的人员名册中，转出后才能绑定本单位。',
      ),
    };
  return { outcome: 'ready' };
}

const said = (reason: string): RowRemark => ({ column: 'documentNumber', reason });
const faulty = (reason: string): Standing => ({ outcome: 'faulty', remark: said(reason) });
