import { useContext, useState } from 'react';
import type { MaterialDefinition } from '@contracts/exam-project-form';
import { asRequestProblem } from '@/shared/request/request-problem';
import { judgePicture, type Picture, type PictureVerdict } from '@/shared/photo/picture';
import { preparePicture } from '@/shared/photo/prepare-picture';
import { takePicture } from '@/shared/photo/take-picture';
import type { FailedPicture } from './draft-saver';
import { PictureStoreContext } from './picture-store';

type Stage =
  | { name: 'empty' }
  /** `inPlaceOf`: the one that didn't arrive, where another was taken instead. */
  | { name: 'checked'; picture: Picture; verdict: PictureVerdict; inPlaceOf?: Picture }
  | { name: 'sending'; picture: Picture; percent: number };

/** The project's photograph has a size of its own and is judged as a portrait; everything else is a page. */
export const isPortrait = ({ minHeight }: MaterialDefinition): boolean => minHeight !== undefined;

export interface NewPictureWork {
  material: MaterialDefinition;
  title: string;
  /** The one that didn't arrive, kept by the caller: it may fail when this card is long gone from the screen. */
  failed: FailedPicture | undefined;
  onFailed: (failed: Omit<FailedPicture, 'replaces'>) => void;
  /** One that hadn't arrived has now, is given up, or another was sent in its place. */
  onSettled: (picture: Picture) => void;
  /** Is given each sending as it begins; it settles after `onUploaded`, or when it fails. */
  onSending: (sending: Promise<void>) => void;
  onUploaded: (uploadId: string) => void;
}

/** Takes one more picture: chosen, checked at once, sent with its progress, handed over. */
export function useNewPicture({
  material,
  title,
  failed,
  onFailed,
  onSettled,
  onSending,
  onUploaded,
}: NewPictureWork) {
  const [stage, setStage] = useState<Stage>({ name: 'empty' });
  const [problem, setProblem] = useState<string>();
  const store = useContext(PictureStoreContext);

  const upload = async (picture: Picture, inPlaceOf: Picture) => {
    setStage({ name: 'sending', picture, percent: 0 });
    try {
      const purpose = isPortrait(material) ? 'application-photo' : 'application-material';
      const { id } = await store.upload(picture.path, purpose, (percent) =>
        setStage({ name: 'sending', picture, percent }),
      );
      setStage({ name: 'empty' });
      onSettled(inPlaceOf);
      onUploaded(id);
    } catch (thrown) {
      setStage({ name: 'empty' });
      onSettled(inPlaceOf);
      onFailed({ picture, sentence: asRequestProblem(thrown).message });
    }
  };

  const send = (picture: Picture, inPlaceOf = picture) => onSending(upload(picture, inPlaceOf));

  const take = async (inPlaceOf?: Picture) => {
    setProblem(undefined);
    const path = await takePicture({ title, frame: isPortrait(material) ? 'portrait' : 'page' });
    if (!path) return;
    try {
      const picture = await preparePicture(path);
      const verdict = judgePicture(picture, { minWidth: material.minWidth, minHeight: material.minHeight });
      if (verdict.refusals.length + verdict.warnings.length === 0) send(picture, inPlaceOf);
      else setStage({ name: 'checked', picture, verdict, inPlaceOf });
    } catch {
      setProblem('这个文件不是可以识别的图片，请选择 JPG 或 PNG 照片。');
    }
  };

  const drop = (picture: Picture) => {
    setStage({ name: 'empty' });
    onSettled(picture);
  };
  const shown = stage.name === 'empty' && failed ? { name: 'failed' as const, ...failed } : stage;
  return { stage: shown, problem, take, send, drop };
}
