import Box from '@mui/material/Box';
import { useId, type ReactNode } from 'react';

export interface MenuSectionProps {
  name: string | undefined;
  isFirst: boolean;
  children: ReactNode;
}

/** Places that belong together. Where the menu is a strip, or too narrow for the group's name, a line stands between. */
export function MenuSection({ name, isFirst, children }: MenuSectionProps) {
  const id = useId();
  return (
    <Box
      role="group"
      aria-labelledby={name && id}
      sx={{
        display: { xs: 'flex', sm: 'block' },
        flexShrink: 0,
        borderStyle: 'solid',
        borderColor: 'divider',
        borderWidth: isFirst && !name ? 0 : { xs: '0 0 0 1px', sm: '1px 0 0' },
        pt: { xs: 0, sm: isFirst && !name ? 0 : 1 },
      }}
    >
      {name && (
        <Box
          id={id}
          sx={{
            display: { xs: 'none', lg: 'block' },
            px: 1.5,
            py: 0.5,
            fontSize: 13,
            color: 'text.secondary',
          }}
        >
          {name}
        </Box>
      )}
      {children}
    </Box>
  );
}
