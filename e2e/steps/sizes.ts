export interface Size {
  width: number;
  height: number;
}

/** The sizes at which every screen is looked at. */
export const phoneSize: Size = { width: 375, height: 812 };
export const smallDeskSize: Size = { width: 1280, height: 800 };
export const deskSize: Size = { width: 1440, height: 900 };
