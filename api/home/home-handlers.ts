import type { homeRoutes } from '../../contracts/home';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { consoleHome } from './console-home';

export function createHomeHandlers(services: Services): Handlers<typeof homeRoutes> {
  return { 'GET /console/home': ({ session }) => consoleHome(services, session) };
}
