import { SelectInput } from 'react-admin';
import { useApi } from '../api/use-api';
import { useFilters } from '../list/use-filters';

/** Project, and the levels and categories that it has; those of the only project where there is but one. */
export function ProjectFilters() {
  const { filters } = useFilters();
  const { data } = useApi('GET /exam-projects', { query: { scope: 'review' } });
  const projects = data?.items ?? [];
  const id = filters.projectId ?? (projects.length === 1 ? projects[0]?.id : undefined);
  const { data: project } = useApi(
    'GET /exam-projects/:id',
    { params: { id: id ?? '' }, query: {} },
    { enabled: id !== undefined },
  );
  const { levels = [], categories = [] } = project?.definition ?? {};
  const ofLevel = categories.filter(
    (category) => !filters.level || !category.levels || category.levels.includes(filters.level),
  );
  const name = { optionValue: 'code', optionText: 'name', helperText: false } as const;
  return (
    <>
      {projects.length > 1 && (
        <SelectInput
          source="projectId"
          label="项目"
          choices={projects}
          optionText="name"
          helperText={false}
        />
      )}
      {levels.length > 0 && <SelectInput source="level" label="级别" choices={levels} {...name} />}
      {categories.length > 0 && <SelectInput source="category" label="类别" choices={ofLevel} {...name} />}
    </>
  );
}
