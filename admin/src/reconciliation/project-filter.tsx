import { SelectInput } from 'react-admin';
import { useApi } from '../api/use-api';

/** The exam projects by name, closed ones too: fees are counted when applications are over. One that was never open has none. */
export function ProjectFilter() {
  const { data } = useApi('GET /edited-exam-projects', {});
  const opened = data?.items.filter(({ state }) => state !== 'draft') ?? [];
  return (
    <SelectInput
      source="projectId"
      label="项目"
      choices={opened.map(({ id, name }) => ({ id, name }))}
      helperText={false}
      className="wide"
    />
  );
}
