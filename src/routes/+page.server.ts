export { load } from './couverture/+page.server.ts';
