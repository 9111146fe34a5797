import { useState } from 'react';
import { Button } from '../controls/button';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { asRow } from './form-schema';

interface RemoveRowProps {
  /** Names the row, e.g. `学历 2`. */
  name: string;
  row: unknown;
  onRemove: () => void;
}

/** Removes a row; one that has something in it only after asking, since it can't be brought back. */
export function RemoveRow({ name, row, onRemove }: RemoveRowProps) {
  const [asks, setAsks] = useState(false);
  const isEmpty = Object.keys(asRow(row)).length === 0;
  return (
    <>
      <Button kind="text" size="small" onPress={isEmpty ? onRemove : () => setAsks(true)}>
        删除此项
      </Button>
      {asks && (
        <ConfirmDialog
          title={`删除“${name}”`}
          confirm="删除"
          isDanger
          onCancel={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            onRemove();
          }}
        >
          这一项已填写的内容会一并删除，删除后须重新填写。
        </ConfirmDialog>
      )}
    </>
  );
}
