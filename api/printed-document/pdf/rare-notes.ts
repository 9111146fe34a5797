const marks = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * Characters that no font at hand can draw. None is dropped: each is drawn as 〓 with a number, and the end of the
 * document says which code point the number stands for.
 */
export class RareNotes {
  private readonly characters: string[] = [];

  /** What is drawn instead of the character. */
  substitute(character: string): string {
    const known = this.characters.indexOf(character);
    const index = known >= 0 ? known : this.characters.push(character) - 1;
    return `〓${marks[index] ?? `(${index + 1})`}`;
  }

  /** One line each, for the end of the document. */
  get lines(): string[] {
    return this.characters.map((character, index) => {
      const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `〓${marks[index] ?? `(${index + 1})`} 为字库暂未收录的字，编码 U+${codePoint}。`;
    });
  }
}
