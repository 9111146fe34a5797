import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { FieldProblem } from '@contracts/problems';
import { ScanForm } from './scan-form';

jest.mock('@/shared/photo/take-picture', () => ({ takePicture: () => Promise.resolve('blob:picture') }));
jest.mock('@/shared/photo/prepare-picture', () => ({
  preparePicture: (path: string) =>
    Promise.resolve({ path, width: 1580, height: 1000, sizeBytes: 1, sharpness: 900 }),
}));
let uploads = 0;
jest.mock('@/shared/request/upload', () => ({
  uploadPicture: () => Promise.resolve({ id: `upload-${(uploads += 1)}` }),
}));
const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>, [{ url: string }]> };
// jsdom has no layout to scroll.
beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined));

const press = (name: string) =>
  act(() => Promise.resolve(fireEvent.click(screen.getByRole('button', { name }))));
async function submitRefused(...fields: FieldProblem[]) {
  request.mockReset().mockImplementation(({ url }) =>
    url.endsWith('/identity/scans')
      ? Promise.resolve({
          statusCode: 400,
          header: {},
          data: { code: 'invalid-request', detail: '请核对。', fields },
        })
      : new Promise(() => undefined),
  );
  render(
    <ScanForm
      way="automatic"
      draft={{ documentType: 'id-card', name: '测示例', documentNumber: '420101199003070024' }}
      onVerified={() => undefined}
      onSubmitted={() => undefined}
    />,
  );
  await press('拍摄身份证正面（人像面）');
  await press('拍摄身份证反面（国徽面）');
  await press('提交认证');
}

test('R-B2 a picture that has expired is asked for again, with the reason; the other one stays', async () => {
  await submitRefused({ path: '/frontUploadId', message: '图片已过期，请重新拍摄。' });
  screen.getByText('图片已过期，请重新拍摄。');
  screen.getByRole('button', { name: '拍摄身份证正面（人像面）' });
  screen.getByRole('button', { name: '重拍身份证反面（国徽面）' });
});

test('R-B2 what is wrong with name or number, which stand on the page before, is said here', async () => {
  await submitRefused({ path: '/documentNumber', message: '未满 16 周岁不能认证。' });
  screen.getByText('未满 16 周岁不能认证。');
  screen.getByRole('button', { name: '重拍身份证正面（人像面）' });
});
