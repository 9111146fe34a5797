import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { Page } from '@/shared/layout/page';
import { PictureStoreContext } from '../exam-application/picture-store';
import { openPreviewHost, type Shown } from './preview-host';
import { picturesInMemory } from './pictures-in-memory';
import { PreviewForm, type LastSeen } from './preview-form';
import './preview.scss';

const host = openPreviewHost(window);
const pictures = picturesInMemory();

/**
 * A project as its candidates see it, before it is published (R-L2): the wizard itself, in a frame of the console, which sends the
 * project and has the API judge what is tried. Nothing is stored, and nobody needs to be logged in.
 */
export default function PreviewPage() {
  const [shown, setShown] = useState<Shown & { turn: number }>();
  /** What was tried with the project as it was before the last change of it. */
  const lastSeen = useRef<LastSeen>();
  useEffect(
    () => host.onShow((next) => setShown((before) => ({ ...next, turn: (before?.turn ?? 0) + 1 }))),
    [],
  );
  if (!shown)
    return (
      <Page title="预览" isTab>
        <View className="wizard__help">这个页面在考试项目的编辑页中使用。</View>
      </Page>
    );
  return (
    <PictureStoreContext.Provider value={pictures}>
      <View className="preview">
        <PreviewForm
          key={shown.turn}
          host={host}
          shown={shown}
          before={lastSeen.current}
          onSeen={(seen) => {
            lastSeen.current = seen;
          }}
        />
      </View>
    </PictureStoreContext.Provider>
  );
}
