import { submissionStateWords } from '@contracts/exam-application-states';
import { documentTypeWords } from '@contracts/identity-states';
import { DateInput, SelectInput } from 'react-admin';
import { PrivateTextFilter } from '../list/private-text-filter';
import { ProjectFilters } from './project-filters';
import { paymentFilterWords, shortestNumber } from './review-filter';

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, name]) => ({ id, name }));

/** R-N3's filters. The review state is chosen among the totals below them. */
export const reviewFilters = [
  <PrivateTextFilter key="name" source="name" label="姓名" maxLength={64} />,
  <PrivateTextFilter
    key="documentNumber"
    source="documentNumber"
    label="证件号码（完整）"
    minLength={shortestNumber}
    maxLength={40}
  />,
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
