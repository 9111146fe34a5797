import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { FieldFault } from '../../domain/form/field-fault';
import type { Services } from '../services';
import { holdFiles } from './draft-files';
import { prepareDraft, type DraftRow } from './draft-rows';
import { formIncomplete } from './form-incomplete';
import { draftChanged } from './save-draft';
import { sealContent } from './stored-content';
import { thirdPersonRows, type ThirdPersonRow } from './third-person-rows';

type Needs = Pick<Services, 'database' | 'encryption' | 'blindIndex'>;

/** An application that has named so many, one after the other, names no more: each of them is written to (R-M5). */
const mostNamed = 30;

/** The draft that was checked, as the transition will freeze it under this version of the project (R-M1, R-M5). */
export async function prepareToSend(
  services: Needs,
  draft: DraftRow,
  definition: ExamProjectDefinition,
  projectVersion: number,
  candidateId: string,
): Promise<void> {
  const { thirdPersons } = definition;
  if (!thirdPersons && draft.sealedFor === projectVersion) return;
  const { applicationId, content } = draft;
  const named = thirdPersonRows(services, thirdPersons ?? [], applicationId, content.form);
  if (thirdPersons) await refuseWhoCantBeNamed(services, definition, draft, named, candidateId);
  const sealed = sealContent(services.encryption, applicationId, definition, content);
  await services.database.transaction(async (database) => {
    const tools = { database, encryption: services.encryption };
    if (!(await prepareDraft(tools, draft, sealed, projectVersion, named))) throw draftChanged();
    // The version may ask fewer files than the one that it was stored under.
    if (draft.sealedFor !== projectVersion)
      await holdFiles(database, applicationId, candidateId, [...content.materials, ...draft.aside.materials]);
  });
}

async function refuseWhoCantBeNamed(
  { database }: Needs,
  { thirdPersons = [] }: ExamProjectDefinition,
  { applicationId }: DraftRow,
  named: readonly ThirdPersonRow[],
  candidateId: string,
): Promise<void> {
  const [candidate, told] = await Promise.all([
    database('person')
      .where({ id: candidateId })
      .first<{ index: Buffer | null }>('document_number_index as index'),
    database('third_person_told').where({ application_id: applicationId }).pluck<Buffer[]>('key'),
  ]);
  const own = candidate.index?.toString('hex');
  const faults = named.flatMap(({ role, row, numberIndex }): FieldFault[] => {
    const each = thirdPersons.find((definition) => definition.role === role);
    return each && numberIndex === own
      ? [
          {
            path: `${each.each.replace('*', String(row))}/${each.idNumber}`,
            message: `本人不能作为自己的${role}。`,
          },
        ]
      : [];
  });
  const all = new Set([...told.map((key) => key.toString('hex')), ...named.map(({ toldKey }) => toldKey)]);
  if (all.size > mostNamed)
    faults.push({
      path: thirdPersons[0]?.each.replace('/*', '') ?? '',
      message: `这份申报先后填报的老师已超过 ${mostNamed} 位，不能再更换，请联系受理审核的部门。`,
    });
  if (faults.length > 0) throw formIncomplete(faults);
}
