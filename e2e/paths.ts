/** The address of every page, and of every step of the tutorial. */
import { STEPS } from '../src/store/tutorial/tutorialSteps.ts';

const RUN = `/run?${new URLSearchParams({ v: '1', layout: 'small', right: '0.1.98.100', curve: '25.12_300.980' })}`;
const PAGES = ['/', '/compare', '/lab', '/results', '/data', '/kernels', RUN];

export const PATHS = [...PAGES, ...STEPS.map((step) => `/tutorial/${step}`)];
