import type { PropsWithChildren } from 'react';
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import { go } from './shared/navigation/go';
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
  // An old or mistyped link. WeChat takes no other page than one that is opened right here.
  usePageNotFound(() => go('pages/home/index'));
  useDidShow(() => void lookAgain());
  return <>{children}</>;
}
