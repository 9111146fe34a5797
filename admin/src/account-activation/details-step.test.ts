/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { createElement } from 'react';
import { DetailsStep } from './details-step';
import type { StepProps } from './step-props';

test('R-E1 下一步 waits until the texts that are consented to are known', async () => {
  let answer: (options: object) => void = () => undefined;
  const options = new Promise((resolve) => {
    answer = resolve;
  });
  global.fetch = (() => options) as unknown as typeof fetch;
  const activation = { details: null } as StepProps['activation']; // what this step reads of it
  const step = createElement(DetailsStep, {
    activation,
    onDone: () => undefined,
    onGo: () => undefined,
    onOver: () => undefined,
  });
  render(createElement(QueryClientProvider, { client: new QueryClient() }, step));

  const next = screen.getByRole<HTMLButtonElement>('button', { name: /下一步/ });
  expect(next.disabled).toBe(true);
  const texts = { privacyVersion: '1', agreementVersion: '1' };
  answer({ ok: true, status: 200, json: () => Promise.resolve(texts) });
  await waitFor(() => expect(next.disabled).toBe(false));
});
