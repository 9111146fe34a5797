import { useEffect, useRef, useState } from 'react';
import type { Upload, PicturePurpose } from '@contracts/upload';
import { asRequestProblem } from '../request/request-problem';
import { uploadPicture } from '../request/upload';
import { judgePicture, type Picture, type PictureLimits, type PictureVerdict } from './picture';
import { getPictureAddress } from './picture-address';
import type { PictureRequest } from './picture-request';
import { preparePicture } from './prepare-picture';
import { takePicture } from './take-picture';

export interface PhotoSlotWork {
  request: PictureRequest;
  limits: PictureLimits;
  purpose: PicturePurpose;
  uploadId?: string;
  onUploaded: (upload: Upload) => void;
}

type Stage =
  | { name: 'empty' }
  | { name: 'checked'; picture: Picture; verdict: PictureVerdict }
  | { name: 'sending'; picture: Picture; percent: number }
  | { name: 'there'; address: string };

/** Takes a picture, checks it at once, sends it and shows what is there. */
export function usePhotoSlot({ request, limits, purpose, uploadId, onUploaded }: PhotoSlotWork) {
  const [stage, setStage] = useState<Stage>({ name: 'empty' });
  const [problem, setProblem] = useState<string>();
  // What is filled in while a picture is on its way isn't undone by its arrival.
  const deliver = useRef(onUploaded);
  deliver.current = onUploaded;

  useEffect(() => {
    if (!uploadId) {
      setProblem(undefined);
      return setStage({ name: 'empty' });
    }
    let isCurrent = true;
    getPictureAddress(uploadId).then(
      (address) => isCurrent && setStage({ name: 'there', address }),
      () => isCurrent && setProblem('图片暂时无法显示。'),
    );
    return () => {
      isCurrent = false;
    };
  }, [uploadId]);

  const send = async (picture: Picture) => {
    setProblem(undefined);
    setStage({ name: 'sending', picture, percent: 0 });
    try {
      const upload = await uploadPicture(picture.path, purpose, (percent) =>
        setStage({ name: 'sending', picture, percent }),
      );
      setStage({ name: 'there', address: picture.path });
      deliver.current(upload);
    } catch (thrown) {
      setProblem(asRequestProblem(thrown).message);
      setStage({ name: 'checked', picture, verdict: { refusals: [], warnings: [] } });
    }
  };

  const take = async () => {
    const path = await takePicture(request);
    if (!path) return;
    setProblem(undefined);
    try {
      const picture = await preparePicture(path);
      const verdict = judgePicture(picture, limits);
      if (verdict.refusals.length + verdict.warnings.length === 0) await send(picture);
      else setStage({ name: 'checked', picture, verdict });
    } catch {
      setProblem('这个文件不是可以识别的图片，请选择 JPG 或 PNG 照片。');
    }
  };

  return { stage, problem, take, send };
}
