/** WeChat has the whole mini-program on the phone before it opens. */
export function tellOfUnopenedPages(): void {}
