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
  /** The unit's own roster that they are in now. What they are elsewhere is never told. */
  readonly entryRoster?: Roster;
}

export interface Standing {
  readonly outcome: Exclude<RowOutcome, 'warned'>;
  readonly remark?: RowRemark;
}

/**
 * What becomes of a row that nothing is wrong with in itself (R-I1). What somebody has decided is never overwritten: who
 * stands in the list already stays as they are.
 */
export function standingOf(roster: Roster, { earlierLine, listed, entryRoster }: KnownOfNumber): Standing {
  if (earlierLine !== undefined) return faulty(`与第 ${earlierLine} 行的证件号码相同，请删去一行。`);
  if (entryRoster)
    return entryRoster === roster
      ? { outcome: 'listed', remark: said(`已在本单位${rosterWords[roster]}中，无需预传。`) }
      : faulty(`已在本单位${rosterWords[entryRoster]}中，不能列入${preloadedListWords[roster]}。`);
  if (listed && listed.roster !== roster)
    return faulty(`已在${preloadedListWords[listed.roster]}中，请先在该名单中删除。`);
  if (listed && !listed.sameName)
    return faulty('名单中已有这个证件号码，但姓名不同，请核对；需要更正的，请在名单中编辑。');
  return { outcome: listed ? 'listed' : 'ready' };
}

const said = (reason: string): RowRemark => ({ column: 'documentNumber', reason });
const faulty = (reason: string): Standing => ({ outcome: 'faulty', remark: said(reason) });
