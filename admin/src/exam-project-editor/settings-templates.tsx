import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  getTemplate,
  getUiOptions,
  type ArrayFieldItemTemplateProps,
  type ArrayFieldTitleProps,
  type ObjectFieldTemplateProps,
  type RJSFSchema,
  type UiSchema,
} from '@rjsf/utils';
import type { ReactNode } from 'react';

/** The look of the form of settings: dense, as the console is; fields beside each other, what has parts below each other. */

const Heading = ({ children, aside }: { children: ReactNode; aside?: ReactNode }) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1, mb: 1.5 }}>
    <Typography variant="h3">{children}</Typography>
    {aside}
  </Box>
);

/** Texts of several lines and what has parts take a line of their own. */
const isWide = (schema: RJSFSchema | boolean | undefined, widget: unknown): boolean =>
  typeof schema === 'object' &&
  (schema.type === 'object' ||
    schema.type === 'array' ||
    schema.anyOf !== undefined ||
    widget === 'textarea');

function ObjectParts({
  title,
  properties,
  schema,
  uiSchema,
  fieldPathId,
  optionalDataControl,
}: ObjectFieldTemplateProps) {
  const place = fieldPathId.path.at(-1);
  // The whole, an item of a list and a shape among several have their names beside them.
  const isNamed = typeof place === 'string' && schema.title !== '收费' && schema.title !== '不收费';
  return (
    <Box sx={{ minWidth: 0 }}>
      {isNamed && title && <Heading aside={properties.length > 0 && optionalDataControl}>{title}</Heading>}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
          gap: 2,
          alignItems: 'start',
        }}
      >
        {properties.length === 0 && optionalDataControl}
        {properties.map(({ name, content, hidden }) => (
          <Box
            key={name}
            sx={{
              minWidth: 0,
              display: hidden ? 'none' : 'block',
              gridColumn: isWide(
                schema.properties?.[name],
                getUiOptions(uiSchema?.[name] as UiSchema | undefined).widget,
              )
                ? '1 / -1'
                : undefined,
            }}
          >
            {content}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function ListItem({ children, buttonsProps, hasToolbar, registry, uiSchema }: ArrayFieldItemTemplateProps) {
  const Buttons = getTemplate('ArrayFieldItemButtonsTemplate', registry, getUiOptions(uiSchema));
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'flex-start',
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
      {hasToolbar && (
        <Box sx={{ whiteSpace: 'nowrap' }}>
          <Buttons {...buttonsProps} />
        </Box>
      )}
    </Box>
  );
}

const ListTitle = ({ title, optionalDataControl }: ArrayFieldTitleProps) =>
  title ? <Heading aside={optionalDataControl}>{title}</Heading> : null;

export const settingsTemplates = {
  ObjectFieldTemplate: ObjectParts,
  ArrayFieldItemTemplate: ListItem,
  ArrayFieldTitleTemplate: ListTitle,
};
