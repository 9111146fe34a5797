import { paragraphsOf } from './announcement-words';

describe('R-T2 the text of an announcement', () => {
  it('has paragraphs, and links where addresses stand, up to the Chinese words or the full stop behind them', () => {
    expect(
      paragraphsOf('详见 https://www.example.com/a?b=1#c，或致电。\n\n\n  第二段 http://example.com/x.\n'),
    ).toEqual([
      [
        { text: '详见 ', isLink: false },
        { text: 'https://www.example.com/a?b=1#c', isLink: true },
        { text: '，或致电。', isLink: false },
      ],
      [
        { text: '第二段 ', isLink: false },
        { text: 'http://example.com/x', isLink: true },
        { text: '.', isLink: false },
      ],
    ]);
  });

  it('knows no other language: markup and scripts are words', () => {
    const text = '<b>粗</b> javascript:alert(1) [字](data:text/html,x)';
    expect(paragraphsOf(text)).toEqual([[{ text, isLink: false }]]);
  });
});
