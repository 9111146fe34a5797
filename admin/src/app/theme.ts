import { createTheme } from '@mui/material/styles';
import { color, desk, fontFamily } from '@contracts/design-tokens';

const text = { fontSize: desk.text, lineHeight: 1.57 };

/** The console's look, from the tokens that both front ends share: white ground, one blue, dense. */
export const theme = createTheme({
  spacing: desk.grid,
  shape: { borderRadius: desk.radius },
  palette: {
    primary: { main: color.primary, dark: color.primaryHover, light: color.primaryPale },
    success: { main: color.done, light: color.donePale },
    warning: { main: color.needsYou, light: color.needsYouPale },
    error: { main: color.refused, light: color.refusedPale },
    text: { primary: color.text, secondary: color.textSecondary },
    background: { default: color.ground, paper: color.ground },
    divider: color.line,
  },
  typography: {
    fontFamily,
    fontSize: desk.text,
    h1: { fontSize: 20, fontWeight: 600, lineHeight: 1.4 },
    h2: { fontSize: 16, fontWeight: 600, lineHeight: 1.5 },
    h3: { fontSize: 14, fontWeight: 600, lineHeight: 1.57 },
    body1: text,
    body2: text,
    caption: { fontSize: 12, lineHeight: 1.5 },
    button: { fontSize: desk.text, textTransform: 'none', fontWeight: 500 },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { whiteSpace: 'nowrap' } },
    },
    MuiCssBaseline: {
      styleOverrides: {
        ':focus-visible:not([tabindex="-1"])': { outline: `2px solid ${color.primary}`, outlineOffset: 1 },
        '@media print': { 'header, nav, .no-print': { display: 'none !important' } },
      },
    },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', margin: 'none' } },
    MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined', margin: 'none' } },
    MuiPaper: { defaultProps: { elevation: 0 } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiTooltip: { defaultProps: { enterDelay: 400 } },
    MuiAlert: {
      styleOverrides: {
        root: { alignItems: 'center', color: color.text },
        standardWarning: { backgroundColor: color.needsYouPale },
        standardError: { backgroundColor: color.refusedPale },
        standardSuccess: { backgroundColor: color.donePale },
        standardInfo: { backgroundColor: color.primaryPale },
      },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600 } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: color.line, padding: '7px 12px' },
        head: {
          fontWeight: 600,
          color: color.textSecondary,
          backgroundColor: color.groundGrey,
          whiteSpace: 'nowrap',
        },
      },
    },
  },
});
