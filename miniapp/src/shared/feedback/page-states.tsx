import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '../controls/button';
import { Icon, type IconName } from '../icon/icon';
import type { RequestProblem } from '../request/request-problem';
import './page-states.scss';

interface StandInProps {
  icon: IconName;
  /** Something has come about, rather than being absent. */
  tone?: 'done';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Stands where content would be: what is missing, and how it gets here. */
export function StandIn({ icon, tone, title, children, action }: StandInProps) {
  return (
    <View className="stand-in">
      <View className={`stand-in__icon ${tone ? `stand-in__icon--${tone}` : ''}`}>
        <Icon name={icon} size="large" />
      </View>
      <Text className="stand-in__title">{title}</Text>
      {children && <View className="stand-in__text">{children}</View>}
      {action && <View className="stand-in__action">{action}</View>}
    </View>
  );
}

/** A reading that failed, with the way to try again; without permission it says whose it is to grant. */
export function ProblemState({ problem, onRetry }: { problem: RequestProblem; onRetry: () => void }) {
  if (problem.code === 'no-permission') {
    return (
      <StandIn icon="lock" title="没有查看权限">
        {problem.message}
      </StandIn>
    );
  }
  return (
    <View role="alert">
      <StandIn
        icon="alert"
        title="暂时无法显示"
        action={
          <Button kind="secondary" size="small" onPress={onRetry}>
            重新加载
          </Button>
        }
      >
        {problem.message}
      </StandIn>
    </View>
  );
}

/** The shape of what is being loaded, so that nothing jumps when it comes. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="skeleton" role="status" aria-label="正在加载">
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="skeleton__card">
          <View className="skeleton__line skeleton__line--title" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
        </View>
      ))}
    </View>
  );
}
