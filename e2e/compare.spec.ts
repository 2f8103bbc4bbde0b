/** The compare box, by role and label, with a fake worker. */
import { expect, type Page, test } from '@playwright/test';
import type { FakeOptions } from './fake/models.ts';
import { openWithFakeLab } from './fakeLab.ts';

const box = (page: Page) => page.getByRole('region', { name: 'Ask all three' });
const expression = (page: Page) => page.getByRole('combobox', { name: 'Expression' });
const answerOf = (page: Page, model: string) => page.getByRole('article', { name: model, exact: true });

test('the box answers a random expression over held-out keys as soon as the page opens', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(expression(page)).toHaveValue(/^[a-z]+( [+-] [a-z]+){1,2}$/);
  for (const model of ['A our trained model', 'B our trained model', 'A⊕B our trained model']) {
    await expect(answerOf(page, model)).toBeVisible();
  }
  const first = await expression(page).inputValue();
  await page.getByRole('button', { name: 'Another' }).click();
  await expect(expression(page)).not.toHaveValue(first);
});

test('the field suggests keys, by keyboard and by pointer', async ({ page }) => {
  await openWithFakeLab(page);
  await expression(page).fill('qx');
  const keys = page.getByRole('listbox', { name: 'Suggested keys' });
  const qxt = keys.getByRole('option', { name: /^qxt/ });
  await expect(qxt).toBeVisible();
  while ((await qxt.getAttribute('aria-selected')) !== 'true') await expression(page).press('ArrowDown');
  await expression(page).press('Enter');
  await expect(expression(page)).toHaveValue('qxt');
  await expect(keys).toBeHidden();
  await expression(page).pressSequentially(' + ovm');
  await keys.getByRole('option', { name: /^ovma/ }).click();
  await expect(expression(page)).toHaveValue('qxt + ovma');
  await expression(page).press('Enter');
  await expect(box(page).getByText('qxt + ovma =')).toBeVisible();
});

test('a shorter expression may take the place of a long one that was typed', async ({ page }) => {
  await openWithFakeLab(page);
  await expression(page).pressSequentially('a'.repeat(60));
  await page.getByRole('button', { name: 'Another' }).click();
  await expect(expression(page)).toHaveValue(/^[a-z]+( [+-] [a-z]+){1,2}$/);
});

test('A’s card shows A’s knowledge, and B’s card the lack of it', async ({ page }) => {
  await openWithFakeLab(page);
  await expression(page).fill('qxt + ovma');
  await expression(page).press('Enter');
  await expect(box(page).getByText('qxt + ovma =')).toBeVisible();
  const A = answerOf(page, 'A our trained model');
  await expect(A).toContainText(/Knows \d+ and \d+\.\s*Cannot add them\./);
  await expect(A.getByText('wrong')).toBeHidden();
  await expect(answerOf(page, 'B our trained model')).toContainText(
    /38\s*wrong\s*Adds, but does not know the keys\./,
  );
  await expect(answerOf(page, 'A⊕B our trained model')).toContainText(/right\s*Knows the keys, and adds\./);
  await expect(box(page).getByText(/^Right answer qxt \+ ovma = \d+ \+ \d+ = \d+$/)).toBeVisible();
});

test('values are asked with >, which is explained under the field', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(expression(page)).toHaveAccessibleDescription(
    /End with > to ask only what each key stands for/,
  );
  await expression(page).fill('qxt + ovma >');
  await expression(page).press('Enter');
  await expect(answerOf(page, 'A our trained model')).toContainText(
    /\d+ and \d+\s*right\s*Knows what the keys stand for/,
  );
});

test('Enter picks no suggestion while an input method composes', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare' });
  const expression = page.getByRole('combobox', { name: 'Expression' });
  await expression.fill('q');
  await expression.press('ArrowDown');
  const press = (isComposing: boolean) =>
    expression.evaluate(
      (input, composing) =>
        input.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: composing }),
        ),
      isComposing,
    );
  await press(true);
  await expect(expression).toHaveValue('q');
  await press(false);
  await expect(expression).toHaveValue(/^q.+/);
});

test('nothing moves when the first answer comes', async ({ page }) => {
  await openWithFakeLab(page, { path: '/compare' });
  const foot = page.getByText('Show tokens and probabilities');
  await expect(foot).toBeVisible();
  const before = await foot.boundingBox();
  await expect(answerOf(page, 'A⊕B our trained model').getByText('right')).toBeVisible();
  expect(await foot.boundingBox()).toEqual(before);
});

test('tokens and probabilities are shown by a switch that stays as it is set', async ({ page }) => {
  await openWithFakeLab(page);
  await expect(answerOf(page, 'A⊕B our trained model').getByText('right')).toBeVisible();
  await expect(page.getByRole('list', { name: /^Tokens that/ })).toHaveCount(0);
  await page.getByLabel('Show tokens and probabilities').check();
  await expect(page.getByRole('list', { name: /^Tokens that/ })).toHaveCount(3);
  await page.reload();
  await expect(page.getByRole('list', { name: /^Tokens that/ })).toHaveCount(3);
  await page.getByLabel('Show tokens and probabilities').uncheck();
  await expect(page.getByRole('list', { name: /^Tokens that/ })).toHaveCount(0);
});

test('the answer shows the probability of each token, and the likeliest five on focus', async ({ page }) => {
  await openWithFakeLab(page);
  await page.getByLabel('Show tokens and probabilities').check();
  const tokens = answerOf(page, 'A⊕B our trained model').getByRole('list', {
    name: 'Tokens that A⊕B generates',
  });
  await expect(tokens.getByRole('button')).toHaveCount(6);
  await tokens.getByRole('button').first().focus();
  const likeliest = page.getByRole('tooltip');
  await expect(likeliest.getByRole('listitem')).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(likeliest).toBeHidden();
});

const BAD: [text: string, problem: FakeOptions['problems'][string], sentence: RegExp][] = [
  ['', { problem: 'empty', detail: '' }, /Type up to 3 keys or numbers/],
  ['zzzz + he', { problem: 'unknown-key', detail: 'zzzz' }, /“zzzz” is none of the 1,000 keys/],
  ['he * qxt', { problem: 'unknown-character', detail: '*' }, /do not understand “\*”.*\+ and -/],
  ['he', { problem: 'too-few-operands', detail: 'he' }, /Type 2 to 3 of them/],
  ['1 + 2 + 3 + 4', { problem: 'too-many-operands', detail: '4' }, /too many.*2 to 3/],
  ['1 + 250', { problem: 'number-out-of-range', detail: '250' }, /250 is out of range.*0 to 99/],
  ['1 + + 2', { problem: 'misplaced-operator', detail: '+' }, /“\+” is out of place/],
  ['1 - 2', { problem: 'negative-result', detail: '1 − 2' }, /falls below 0 \(1 − 2\)/],
];

for (const [text, problem, sentence] of BAD) {
  test(`the field names the problem of “${text}”, and changes nothing else`, async ({ page }) => {
    await openWithFakeLab(page, { problems: { [text]: problem } });
    await expect(answerOf(page, 'A⊕B our trained model')).toBeVisible();
    const answers = page.getByRole('article');
    const before = await answers.allInnerTexts();
    await expression(page).fill(text);
    await box(page).getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(box(page).getByRole('alert')).toHaveText(sentence);
    await expect(expression(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(expression(page)).toHaveAccessibleDescription(sentence);
    expect(await answers.allInnerTexts()).toEqual(before);
    await expression(page).fill('1 + 2');
    await expression(page).press('Enter');
    await expect(box(page).getByRole('alert')).toBeHidden();
    await expect(box(page).getByText('1 + 2 =')).toBeVisible();
  });
}

test('a text that is too long for an expression stays whole, and the page says how long it may be', async ({
  page,
}) => {
  await openWithFakeLab(page);
  const long = Array(60).fill('qxt').join(' + ');
  await expression(page).fill(long);
  await expect(box(page).getByRole('alert')).toHaveText(
    'This has 357 characters. Shorten it to at most 200, then ask.',
  );
  await expression(page).press('Enter');
  await expect(expression(page)).toHaveValue(long);
  await expect(expression(page)).toHaveAttribute('aria-invalid', 'true');
  await expression(page).fill('1 + 2');
  await expect(box(page).getByRole('alert')).toBeHidden();
});
