/** Loads the page, when it is gone to or before. */
export const loadLabPage = async () => (await import('./LabPage.tsx')).LabPage;
