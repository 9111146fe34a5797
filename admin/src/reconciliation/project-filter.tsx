import { SelectInput } from 'react-admin';
import { useApi } from '../api/use-api';

/** The exam projects by name. */
export function ProjectFilter() {
  const { data } = useApi('GET /exam-projects', { query: {} });
  return (
    <SelectInput
      source="projectId"
      label="项目"
      choices={data?.items.map(({ id, name }) => ({ id, name })) ?? []}
      helperText={false}
      className="wide"
    />
  );
}
