import Alert from '@mui/material/Alert';

/** Whoever leaves the roster keeps what they may do for the unit, until it is ended where it was given. */
export const KeptRights = ({ rights }: { rights: readonly string[] }) =>
  rights.length > 0 && (
    <Alert severity="warning">
      {`本人是本单位的${rights.join('、')}，该权限不随离开花名册解除。不再由本人办理的，请另行解除或转移。`}
    </Alert>
  );
