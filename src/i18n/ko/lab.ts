export { lab } from '../en/lab.ts';
