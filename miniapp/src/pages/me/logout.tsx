import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { forgetPerson } from '@/shared/session/session-store';

/** Ends the session on the server and forgets the person here. */
export function Logout() {
  const [asks, setAsks] = useState(false);
  const { isBusy, problem, send } = useSending();
  const logout = () =>
    void send(
      { intention: 'session/end', label: '退出登录', route: 'DELETE /session', input: {} },
      () => {
        forgetPerson();
        // No page of theirs stays below.
        void Taro.reLaunch({ url: '/pages/home/index' });
      },
      // A session that was over already is left all the same.
      ({ isNotLoggedIn }) => isNotLoggedIn && forgetPerson(),
    ).finally(() => setAsks(false));
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <Button id="logout" kind="secondary" onPress={() => setAsks(true)}>
        退出登录
      </Button>
      {asks && (
        <ConfirmDialog
          title="退出登录"
          confirm="退出登录"
          isBusy={isBusy}
          onCancel={() => setAsks(false)}
          onConfirm={logout}
        >
          本设备上保存的个人信息会一并清除；已保存的申报草稿在服务器上，不会丢失。
        </ConfirmDialog>
      )}
    </>
  );
}
