import { type ReactNode, useState } from 'react';
import type { Answer } from '../api/routes';
import { ConfirmDialog } from '../components/confirm-dialog';
import { TwoWayDecision } from '../components/two-way-decision';
import type { DecisionRoute } from './decision-route';
import { type DecisionWay, useDepartmentDecision } from './use-department-decision';

export interface DepartmentDecisionProps {
  application: Pick<Answer<DecisionRoute>, 'id' | 'round' | 'availableActions'>;
  way: DecisionWay;
  /** The word for admitting: 收录, 通过. */
  admit: string;
  /** Asked before it is admitted, naming what. */
  question: string;
  /** What admitting does, and that it can't be taken back. */
  children: ReactNode;
}

const words = {
  refuse: '拒绝',
  field: '意见',
  what: '意见',
  help: '仅拒绝时填写，申请人会看到',
  missing: '拒绝须写明意见，申请人会看到',
} as const;

/** Admits, which asks once more because it can't be undone, or 拒绝 with the 意见 that the applicant reads (R-D4, R-E2). */
export function DepartmentDecision(props: DepartmentDecisionProps) {
  const { application, way, admit, question, children } = props;
  const [admitting, setAdmitting] = useState(false);
  const { decide, ...state } = useDepartmentDecision(application, way);
  return (
    <>
      <TwoWayDecision
        {...state}
        canDecide={application.availableActions.some((action) => action === 'admit')}
        words={{ ...words, pass: admit }}
        onPass={() => setAdmitting(true)}
        onRefuse={(opinion) => void decide({ decision: 'refuse', opinion })}
      />
      <ConfirmDialog
        open={admitting}
        title={question}
        confirmLabel={admit}
        onConfirm={() => {
          setAdmitting(false);
          void decide({ decision: 'admit' });
        }}
        onClose={() => setAdmitting(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
