import { submissionStateWords } from '@contracts/exam-application-states';
import { documentTypeWords } from '@contracts/identity-states';
import { DateInput, SelectInput } from 'react-admin';
import { personFilters } from '../list/person-filters';
import { ProjectFilters } from './project-filters';
import { paymentFilterWords } from './review-filter';

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, name]) => ({ id, name }));

/** R-N3's filters. The review state is chosen among the totals below them. */
export const reviewFilters = [
  ...personFilters,
  <SelectInput
    key="documentType"
    source="documentType"
    label="证件类型"
    choices={choicesOf(documentTypeWords)}
    helperText={false}
  />,
  <ProjectFilters key="project" />,
  <SelectInput
    key="submissionState"
    source="submissionState"
    label="提交状态"
    choices={choicesOf(submissionStateWords)}
    helperText={false}
  />,
  <SelectInput
    key="paymentState"
    source="paymentState"
    label="缴费状态"
    choices={choicesOf(paymentFilterWords)}
    helperText={false}
  />,
  <DateInput key="submittedFrom" source="submittedFrom" label="提交时间从" helperText={false} />,
  <DateInput key="submittedUntil" source="submittedUntil" label="提交时间到" helperText={false} />,
];
