export interface Size {
  width: number;
  height: number;
}

/** The sizes at which screens are looked at. */
export const phoneSize: Size = { width: 375, height: 812 };
export const deskSize: Size = { width: 1440, height: 900 };
