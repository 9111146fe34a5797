import { act, fireEvent, render, screen } from '@testing-library/react';
import { usePledge } from './use-pledge';
import type { WizardWork } from './use-wizard';
import { WizardPage } from './wizard-page';

let readToEnd = (): void => undefined;
/** jsdom has no layout: what is on the screen is what the test says. */
class Observer {
  constructor(seen: (entries: { isIntersecting: boolean }[]) => void) {
    readToEnd = () => seen([{ isIntersecting: true }]);
  }
  observe = () => undefined;
  disconnect = () => undefined;
}
Object.assign(globalThis, { IntersectionObserver: Observer });

/** The step 须知与承诺 of a project, and what it says of the pledge. */
function Step({ version }: { version: string }) {
  const pledge = usePledge('application-1', version);
  const wizard = {
    ...{ key: 'notice', at: 0, steps: [], faults: [], errors: {}, pledge, project: { name: '示例项目' } },
    definition: {
      notice: { title: '申报须知', paragraphs: [] },
      pledge: { version, paragraphs: [`承诺书 ${version}`] },
    },
    ...{ application: { requestedChanges: [] }, isTried: () => false },
    state: { saving: 'idle', edits: {}, draft: { savedAt: null } },
  } as unknown as WizardWork;
  return <WizardPage title="填写申报" wizard={wizard} lastVerbs={null} />;
}
const tick = () => screen.queryByRole<HTMLInputElement>('checkbox');

test('R-M1 R-L2 a pledge that was accepted is no acceptance of the version that has come since', () => {
  const { rerender } = render(<Step version="1" />);
  act(readToEnd);
  fireEvent.click(tick() as HTMLInputElement);
  expect(tick()?.checked).toBe(true);

  rerender(<Step version="2" />);
  screen.getByText('诚信承诺书已更新，须重新阅读并接受后再提交。');
  expect(tick()).toBeNull();
  act(readToEnd);
  expect(tick()?.checked).toBe(false);
  fireEvent.click(tick() as HTMLInputElement);
  expect(tick()?.checked).toBe(true);
  expect(screen.queryByText(/诚信承诺书已更新/)).toBeNull();
});
