/** The text and controls of the page, with a fake worker: no training here is real. */
import { expect, type Page, test } from '@playwright/test';
import { openWithFakeLab } from './fakeLab.ts';
import { countSayings } from './sayings.ts';

const panel = (page: Page, model: string) => page.getByRole('region', { name: new RegExp(`^${model} `) });
const commands = (page: Page) => page.evaluate(() => window.labCommands.map(({ type }) => type));

test('the page opens with the shipped weights, and trains from nothing on play', async ({ page }) => {
  await openWithFakeLab(page);
  for (const model of ['A', 'B', 'A⊕B'])
    await expect(panel(page, model).getByText('our trained model', { exact: true })).toBeVisible();
  await expect(panel(page, 'A⊕B').getByText('step 300 of 300')).toBeVisible();
  await panel(page, 'A⊕B').getByText('10/s').click();
  await panel(page, 'A⊕B').getByRole('button', { name: 'Train A⊕B from nothing' }).click();
  await expect(panel(page, 'A⊕B').getByText('Training', { exact: true })).toBeVisible();
  await expect(panel(page, 'A⊕B').getByText('38 steps/s')).toBeVisible();
  expect(await commands(page)).toContain('reset');
  await panel(page, 'A⊕B').getByRole('button', { name: 'Pause A⊕B' }).click();
  await expect(panel(page, 'A⊕B').getByText('Paused')).toBeVisible();
});

test('a composition of another A is shown as stale', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  await panel(page, 'A').getByRole('button', { name: 'Reset A' }).click();
  await expect(panel(page, 'A⊕B').getByText(/A or B has changed since/)).toBeVisible();
  await expect(panel(page, 'A⊕B').getByText(/A is untrained/)).toBeVisible();
  await panel(page, 'A⊕B').getByRole('button', { name: 'Use our trained A', exact: true }).click();
  await expect(panel(page, 'A⊕B').getByText(/A or B has changed since/)).toBeHidden();
});

test('missing shipped checkpoints are reported in words', async ({ page }) => {
  await openWithFakeLab(page, { shipped: false });
  await expect(panel(page, 'A').getByText(/found none of our trained models/)).toBeVisible();
  await expect(panel(page, 'A⊕B').getByText(/A and B are untrained/)).toBeVisible();
  await expect(panel(page, 'A⊕B').getByRole('button', { name: 'Train A⊕B' })).toBeDisabled();
});

test('a damaged checkpoint is refused in words, and the weights stay', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible();
  await panel(page, 'B')
    .getByLabel('Checkpoint file for B')
    .setInputFiles({ name: 'B.safetensors', mimeType: '', buffer: Buffer.alloc(3) });
  await expect(panel(page, 'B').getByRole('alert')).toHaveText(/refused.*not a safetensors file/);
  await expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible();
});

test('a checkpoint is saved as a file', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await panel(page, 'A').getByRole('button', { name: 'Save checkpoint of A' }).click();
  expect((await download).suggestedFilename()).toBe('A.safetensors');
});

test('the page survives divergence and failure, and reports them', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'A').getByText('our trained model', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    const phase = { type: 'phase', stage: 'A', steps: 700, source: 'trained' } as const;
    window.emitLabEvent({ ...phase, status: 'diverged', step: 120 });
    window.emitLabEvent({ type: 'failed', reason: 'unexpected', message: 'The shader did not compile.' });
  });
  await expect(panel(page, 'A').getByText(/last good step, 120/)).toBeVisible();
  await expect(panel(page, 'A').getByRole('button', { name: 'Continue' })).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: 'Something unexpected happened' });
  await expect(notice.getByText('The shader did not compile.')).toBeHidden();
  await notice.getByText('For experts').click();
  await expect(notice.getByText('The shader did not compile.')).toBeVisible();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
});

test('a lost GPU is opened again by itself, and after several losses the visitor is asked', async ({
  page,
}) => {
  const timesSaid = await countSayings(page, 'The page opens it again by itself');
  await openWithFakeLab(page);
  const configured = () =>
    page.evaluate(() => window.labCommands.filter(({ type }) => type === 'configure').length);
  const isBack = () => expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible();
  const lose = () =>
    page.evaluate(() => window.emitLabEvent({ type: 'unavailable', reason: 'lost', message: 'reset' }));
  for (let loss = 0; loss < 4; loss++) {
    await isBack();
    const before = await configured();
    await lose();
    await expect.poll(timesSaid).toBe(loss + 1);
    await expect.poll(configured).toBe(before + 1);
  }
  await isBack();
  await lose();
  await expect(page.getByRole('heading', { name: 'The connection to the GPU was lost' })).toBeVisible();
  await expect(page.getByText('reset')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Answer on the CPU' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'The connection to the GPU was lost' })).toBeHidden();
  await isBack();
});

test('the early stop shows its threshold, from whatever page one comes', async ({ page }) => {
  await openWithFakeLab(page);
  const field = page.getByRole('textbox', { name: 'Held-out accuracy to stop at, in per cent' });
  const stops = () =>
    page.evaluate(() =>
      window.labCommands.flatMap((command) => (command.type === 'stopAt' ? [command.heldOut] : [])),
    );
  await page.getByRole('checkbox', { name: 'Stop early, at' }).check();
  await field.fill('');
  await field.pressSequentially('80');
  await expect.poll(async () => (await stops()).at(-1)).toBe(0.8);
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(field).toHaveValue('80');
  await field.fill('');
  await field.blur();
  await expect(field).toHaveValue('80');
});

test('Table 1 is measured beside the paper’s, and names its data', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'A⊕B').getByText('our trained model', { exact: true })).toBeVisible();
  const table = page.getByRole('region', { name: /Table 1/ });
  await table.getByRole('button', { name: 'Evaluate' }).click();
  const heldOut = table.getByRole('row', { name: /held-out keys/ });
  await expect(heldOut.getByRole('cell').last()).toHaveText(/97\.3.*paper 84\.3/);
  await expect(table.getByText(/on Made-up adapter: 1,000 expressions a cell.*seed 1/)).toBeVisible();
});

test('other settings build new models, after a warning if something was trained', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(panel(page, 'B').getByText('our trained model', { exact: true })).toBeVisible();
  await panel(page, 'B').getByRole('button', { name: 'One step of B' }).click();
  await expect(panel(page, 'B').getByText(/^step 1 of /)).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByLabel('Operands, at most').fill('12');
  await expect(dialog.getByText('This is outside the limits. 2 to 6')).toBeVisible();
  await dialog.getByLabel('Operands, at most').fill('2');
  await expect(dialog.getByText(/^You would leave .*B/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Discard and apply' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('list', { name: 'Settings', exact: true })).toContainText('up to 2 operands');
  await expect(panel(page, 'B').getByText('Untrained')).toBeVisible();
  await expect(panel(page, 'B').getByRole('button', { name: /shipped/ })).toHaveCount(0);
});

test('a part that fails leaves the others alive', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no canvas here');
    };
  });
  await openWithFakeLab(page);
  await expect(page.getByText(/This part of the page stopped working/).first()).toBeVisible();
  await expect(page.getByRole('article', { name: 'A⊕B our trained model' })).toBeVisible();
  await expect(page.getByRole('region', { name: /Table 1/ })).toBeVisible();
});
