import { useState, useSyncExternalStore } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { ApplicationDraft } from '@contracts/exam-application-routes';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { Answer } from '@/shared/request/route-types';
import { DraftSaver } from './draft-saver';
import { SubmitBar } from './submit-bar';
import { useProjectOfDraft } from './use-project-of-draft';
import { useWizard } from './use-wizard';
import { WizardPage } from './wizard-page';

type Project = Answer<'GET /exam-projects/:id'>;
interface Sent {
  url: string;
  data?: string;
}
const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>, [Sent]> };
const answer = (statusCode: number, data: object) => Promise.resolve({ statusCode, header: {}, data });

const projectAt = (version: number, feeFen: number) =>
  ({
    ...{ id: 'project-1', name: '示例项目', version },
    definition: {
      ...{ levels: [], categories: [], materials: [], workUnit: 'not-asked', form: {} },
      fee: { kind: 'per-application', due: 'on-submission', feeFenByLevel: { a: feeFen } },
      pledge: { version: '1', paragraphs: [] },
    } as unknown as ExamProjectDefinition,
  }) as Project;
const draftAt = (projectVersion: number): ApplicationDraft => ({
  content: { choice: { level: 'a', category: 'x' }, form: {}, materials: [] },
  ...{ version: 4, savedAt: null, faults: [], askedSections: [], askedMaterials: [], projectVersion },
});

/** The last look at an application that was filled in under the first version, with the second in force. */
function Form() {
  const read = () => Promise.resolve(draftAt(2));
  const [saver] = useState(() => new DraftSaver({ read, write: read, keep: () => undefined }, draftAt(1)));
  const state = useSyncExternalStore(saver.subscribe, saver.current);
  const { project, isRenewed } = useProjectOfDraft(projectAt(1, 100), state.draft);
  const wizard = useWizard({
    person: { name: '测示例', documentNumberMasked: null },
    application: {
      ...{ id: 'application-1', state: 'draft', unitName: null },
      ...{ requestedChanges: [], content: null },
    },
    ...{ project, isRenewed },
    draft: [saver, state],
    pledge: { isAccepted: true, isOutdated: false, accept: () => undefined },
    changeUnit: () => undefined,
    startAt: { step: 'confirm' },
  });
  return <WizardPage title="填写申报" wizard={wizard} lastVerbs={<SubmitBar wizard={wizard} />} />;
}

const press = () =>
  act(async () => {
    // What a dialog holds is hidden from jsdom's reader; its verb is the last of the name.
    fireEvent.click(screen.getAllByRole('button', { name: '提交申报', hidden: true }).at(-1) as HTMLElement);
    await jest.advanceTimersByTimeAsync(0);
  });
const submit = async () => {
  await press();
  await press();
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('R-L2 R-P1 another version in force is shown before anything is sent under it', async () => {
  const sent: unknown[] = [];
  let canRead = false;
  request.mockReset().mockImplementation(({ url, data }) => {
    if (url.includes('/exam-projects/'))
      return canRead ? answer(200, projectAt(2, 25_000)) : Promise.reject(new Error('offline'));
    const body = JSON.parse(data ?? '') as { projectVersion: number };
    sent.push(body.projectVersion);
    return body.projectVersion === 2
      ? answer(200, { state: 'awaiting-payment' })
      : answer(409, { code: 'project-changed', detail: '这个项目的填报要求或费用刚有更新。' });
  });
  render(<Form />);
  screen.getByText(/¥1.00/);
  await submit();
  screen.getByText('这个项目的填报要求或费用刚有更新。');
  // The new version couldn't be read: what is on the screen isn't what would be sent.
  canRead = true;
  await submit();
  expect(sent).toEqual([1, 1]);
  screen.getByText(/¥250.00/);
  screen.getByText(/请核对后继续/);
  await submit();
  expect(sent).toEqual([1, 1, 2]);
});
