import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import { startSession } from '@/shared/session/session-store';
import ChangeAdministrators from './change';

const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>, [{ url: string }]> };
const document = { type: 'id-card', numberMasked: '4201**********0011' };
const match = { matchId: 'match-1', nameMasked: '测**', document, left: 4 };
const begin = '确认是此人，进行人脸识别';
const type = (placeholder: string, value: string) =>
  fireEvent.change(screen.getByPlaceholderText(placeholder), { target: { value } });

test('R-H5 a match counts for the person that was compared alone, not for one typed meanwhile', async () => {
  startSession(null, { csrfToken: 'c', person: { id: 'person-1' } } as Session);
  const answers: ((answer: object) => void)[] = [];
  request
    .mockReset()
    .mockImplementation(
      ({ url }) => new Promise((resolve) => url.endsWith('/matches') && answers.push(resolve)),
    );
  const arrive = () =>
    act(() => Promise.resolve(answers.shift()?.({ statusCode: 200, header: {}, data: match })));
  const compare = () => fireEvent.click(screen.getByRole('button', { name: '核对' }));

  render(<ChangeAdministrators />);
  type('请输入对方姓名', '测示例甲');
  compare();
  type('请输入对方姓名', '测示例乙');
  await arrive();
  expect(screen.queryByText('测**')).toBeNull();
  expect(screen.queryByRole('button', { name: begin })).toBeNull();

  compare();
  await arrive();
  screen.getByRole('button', { name: begin });
});
