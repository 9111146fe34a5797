import { configure } from '@testing-library/dom';

process.env.TARO_ENV = 'h5';

// A machine that others use as well may stall for seconds.
configure({ asyncUtilTimeout: 60_000 });

// jsdom knows the dialog element, but not how to open one.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
