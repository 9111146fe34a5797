import { StatisticsPage } from './statistics-page';

const InServicePage = () => <StatisticsPage roster="in-service" />;

export default InServicePage;
