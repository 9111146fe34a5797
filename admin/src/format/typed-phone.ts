/** The digits of a mobile number as it was typed or pasted: full width, in groups, with the country's code. */
export const typedPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1)/, '');
