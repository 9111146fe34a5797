import type { examProjectRoutes, ExamProjectSummary } from '../../contracts/exam-project-routes';
import { isOpen } from '../../domain/exam-window';
import { isOpenToUnit } from '../../domain/project-region';
import { findApplicationRows } from '../exam-application/application-rows';
import { headlineOf } from '../exam-application/headline';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { getDatedDefinition, getDefinition } from './definitions';
import { findProjects, windowList, windowsOf, type ProjectRow } from './project-rows';
import { findBoundUnit } from '../unit/bound-unit';

/** The projects as candidates see them (R-M1), and as reviewers of their business do (R-N3). */
export function createExamProjectHandlers({
  database,
}: Pick<Services, 'database'>): Handlers<typeof examProjectRoutes> {
  const summaries = async (projects: ProjectRow[], personId: string): Promise<ExamProjectSummary[]> => {
    const applications = await findApplicationRows(database, { personId });
    return await Promise.all(
      projects.map(async (project) => {
        const own = applications.find(({ projectId }) => projectId === project.id);
        const { summary } = await getDefinition(database, project.id, project.latestVersion);
        return {
          id: project.id,
          businessCode: project.businessCode,
          businessName: project.businessName,
          name: project.name,
          year: project.year,
          summary,
          windows: windowList(project),
          isOpen: project.state === 'open' && isOpen(windowsOf(project), 'application', new Date()),
          application: own ? { id: own.id, state: own.state, headline: headlineOf(own) } : null,
        };
      }),
    );
  };

  return {
    'GET /exam-projects': async ({ query: { scope }, session }) => {
      const { personId } = session;
      if (scope === 'review') {
        const reviewedBusiness = businessReviewedBy(session);
        const projects = await findProjects(database, personId, { reviewedBusiness });
        const own = projects.filter(({ businessCode }) => businessCode === reviewedBusiness);
        return { items: await summaries(own, personId) };
      }
      const [projects, unit] = await Promise.all([
        findProjects(database, personId),
        findBoundUnit(database, personId),
      ]);
      const shown: ProjectRow[] = [];
      for (const project of projects) {
        const definition = await getDefinition(database, project.id, project.latestVersion);
        if (project.applicationId || !unit || isOpenToUnit(definition, unit.divisionCode))
          shown.push(project);
      }
      return { items: await summaries(shown, personId) };
    },

    'GET /exam-projects/:id': async ({ params: { id }, query, session }) => {
      const { personId } = session;
      const reviewedBusiness = businessReviewedBy(session);
      const [project] = await findProjects(database, personId, { id, reviewedBusiness });
      if (!project || (query.version ?? 1) > project.latestVersion) throw notFound('这个项目');
      const [summary] = await summaries([project], personId);
      if (!summary) throw notFound('这个项目');
      const version = query.version ?? project.latestVersion;
      const newest = project.latestVersion;
      return {
        ...summary,
        version,
        definition: await getDatedDefinition(database, id, { version, newest }),
      };
    },
  };
}

function businessReviewedBy({ role }: Pick<CurrentSession, 'role'>): string | undefined {
  const isReviewer = role?.role === 'business-administrator' || role?.role === 'assistant';
  return (isReviewer && role.businessCode) || undefined;
}
