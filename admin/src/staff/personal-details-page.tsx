import { useParams } from 'react-router-dom';
import { PageTitle } from '../page/page-title';
import { PersonalDetailsPanels } from './personal-details-panels';

/** 人员信息 of one entry in the unit's roster, by its address (R-I7). */
const PersonalDetailsPage = () => {
  const { id = '' } = useParams();
  return (
    <>
      <PageTitle title="人员信息" />
      <PersonalDetailsPanels key={id} entryId={id} />
    </>
  );
};

export default PersonalDetailsPage;
