import { useEffect, useRef } from 'react';
import type { DialogFrameProps } from './dialog-frame-props';

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function DialogFrame({ label, onClose, children }: DialogFrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm-dialog"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
