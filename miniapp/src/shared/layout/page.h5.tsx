import { useEffect } from 'react';
import { Icon } from '../icon/icon';
import { goBack } from '../navigation/go';
import { WaitingBanner } from '../feedback/waiting-banner';
import type { PageProps } from './page-props';
import { SandboxBanner } from './sandbox-banner.h5';
import { TabLinks } from './tab-links.h5';
import './page.scss';

/** The frame of every page: a header with the way back, the content in a column, the verbs below. */
export function Page({ title, isTab, aside, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 湖北卫生人才`;
  }, [title]);
  return (
    <div className={`page ${aside ? 'page--aside' : ''} ${actions ? 'page--actions' : ''}`}>
      <SandboxBanner />
      <header className="page__header">
        <div className="page__header-column">
          {!isTab && (
            <button className="page__back" type="button" aria-label="返回" onClick={goBack}>
              <Icon name="chevron-left" />
            </button>
          )}
          <h1 className="page__title">{title}</h1>
          <TabLinks />
        </div>
      </header>
      <WaitingBanner />
      <div className={aside ? 'page__columns page__columns--aside' : 'page__columns'}>
        {aside && <aside className="page__aside">{aside}</aside>}
        <main className="page__content">{children}</main>
      </div>
      {actions && <div className="page__actions">{actions}</div>}
    </div>
  );
}
