export { asking } from './asking';
export { faceCheck } from '../face-check';
