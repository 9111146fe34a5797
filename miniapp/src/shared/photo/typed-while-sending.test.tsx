import { useState } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import { CorrectionFields, nothingTyped } from '@/pages/own-data/correction-fields';
import { findProofDraft } from '@/pages/hr-account/proof-draft';
import { ProofForm } from '@/pages/hr-account/proof-form';
import { startSession } from '../session/session-store';

const arrivals: ((upload: { id: string }) => void)[] = [];
jest.mock('./take-picture', () => ({ takePicture: () => Promise.resolve('blob:picture') }));
jest.mock('./prepare-picture', () => ({
  preparePicture: (path: string) =>
    Promise.resolve({ path, width: 900, height: 1200, sizeBytes: 1, sharpness: 900 }),
}));
jest.mock('../request/upload', () => ({
  uploadPicture: () => new Promise((resolve) => arrivals.push(resolve)),
}));
const { request } = Taro as unknown as { request: jest.Mock };
beforeEach(() => {
  arrivals.length = 0;
  request.mockReset().mockReturnValue(new Promise(() => undefined));
});

const take = (title: string) =>
  act(() => Promise.resolve(fireEvent.click(screen.getByRole('button', { name: `拍摄${title}` }))));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const arrive = () =>
  act(() => Promise.resolve(arrivals.forEach((done, at) => done({ id: `upload-${at + 1}` }))));
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

test('R-V2 what is typed while a picture is on its way stays when it has arrived', async () => {
  function Asking() {
    const [typed, setTyped] = useState(nothingTyped);
    return (
      <>
        <CorrectionFields kind="unit-record" typed={typed} setTyped={setTyped} onBack={() => undefined} />
        <p>{JSON.stringify(typed.proofs)}</p>
      </>
    );
  }
  render(<Asking />);
  await take('证明材料一');
  type('现在的内容', '甲医院');
  type('正确的内容', '乙医院');
  await arrive();
  expect([valueOf('现在的内容'), valueOf('正确的内容')]).toEqual(['甲医院', '乙医院']);
  screen.getByText(/"upload-1"/);
});

test('R-E2 nor does one picture undo another, on the screen or in what this device keeps', async () => {
  startSession(null, { csrfToken: 'c', person: { id: 'person-1' } } as Session);
  render(
    <ProofForm
      unit={{ id: 'unit-1', name: '示例医院', code: '420106' }}
      sending={() => {
        throw new Error('nothing is sent');
      }}
      onSent={() => undefined}
    />,
  );
  await take('人事账号申请表（盖章）');
  await take('单位出具的身份证明（选填）');
  type('所在部门', '人事科');
  await arrive();
  expect(valueOf('所在部门')).toBe('人事科');
  expect(findProofDraft('person-1', 'unit-1')).toMatchObject({
    form: { department: '人事科' },
    pictures: { 'application-form': 'upload-1', 'employment-proof': 'upload-2' },
  });
});
