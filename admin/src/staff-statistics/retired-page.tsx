import { StatisticsPage } from './statistics-page';

const RetiredPage = () => <StatisticsPage roster="retired" />;

export default RetiredPage;
