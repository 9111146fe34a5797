import type { PropsWithChildren } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { answerPrivacyQuestions } from './shared/platform/privacy-authorization';
import { prepareDeviceId } from './shared/platform/client';
import { forgetDocuments } from './shared/platform/open-document';
import { tellOfUnopenedPages } from './shared/platform/unopened-page';
import { lookAgain } from './shared/session/look-again';
import { leadToLoginAtSessionEnd } from './shared/session/session-end-page';
import { refreshSession } from './shared/session/session-store';
import './app.scss';

/** The start of the app: WeChat's privacy question is answered before anything is asked for (R-V1). */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    answerPrivacyQuestions();
    prepareDeviceId();
    forgetDocuments();
    tellOfUnopenedPages();
    leadToLoginAtSessionEnd();
    void refreshSession();
  });
  useDidShow(() => void lookAgain());
  return <>{children}</>;
}
