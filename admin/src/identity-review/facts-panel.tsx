import { sexWords } from '@contracts/personal-details-choices';
import type { ApiProblem } from '../api/problem';
import { Panel } from '../components/panel';
import { Choice, Field, FieldGrid } from '../unit-information/field-grid';
import { factIds, type useReadFacts } from './use-read-facts';

interface FactsPanelProps {
  facts: ReturnType<typeof useReadFacts>;
  problem: ApiProblem | undefined;
}

/** What only the picture says; for a pass alone. */
export const FactsPanel = ({ facts, problem }: FactsPanelProps) => {
  const refused = problem?.fields.find(({ path }) => path === '/facts/bornOn')?.message;
  return (
    <Panel title="证件上的性别和出生日期">
      <FieldGrid>
        <Choice
          id={factIds.sex}
          label="性别"
          words={sexWords}
          value={facts.sex}
          fault={facts.faults.sex}
          help="通过时填写，证件号码中没有"
          onChange={facts.setSex}
        />
        <Field
          id={factIds.bornOn}
          label="出生日期"
          type="date"
          value={facts.bornOn}
          fault={facts.faults.bornOn ?? refused}
          onChange={facts.setBornOn}
        />
      </FieldGrid>
    </Panel>
  );
};
