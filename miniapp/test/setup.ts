process.env.TARO_ENV = 'h5';

// jsdom knows the dialog element, but not how to open one.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
