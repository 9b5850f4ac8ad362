import fc from "fast-check";
import type { Page } from "playwright-core";
import * as v from "valibot";
import { expect, it } from "vitest";
import { questionsShownIn } from "../../src/surveys/questions/conditions.ts";
import { Questions } from "../../src/surveys/questions/question-list.schema.ts";
import { conditionalSurvey, type Fillable } from "../support/random-conditions.ts";
import { newPage } from "./browser.ts";
import { newSurvey, responsesTo } from "./newsroom.ts";
import { receiptPage } from "./plain-form.ts";

// Always the same surveys, so that a failure can be seen again.
const SEED = 7;
const SURVEYS = 12;
const PATIENCE_MS = 120_000;

type QuestionList = v.InferOutput<typeof Questions>;
type Content = Record<string, string[]>;

const idOf = ({ question }: Fillable) => String(question.id);

/** Fills in fields as a person would leave them. */
const fillIn = (page: Page, content: Content) =>
	page.evaluate(`for (const [name, values] of Object.entries(${JSON.stringify(content)}))
		for (const field of document.querySelectorAll("form.survey [name]")) {
			if (field.name !== name) continue;
			if (/radio|checkbox/.test(field.type)) field.checked = values.includes(field.value);
			else field.value = values[0] ?? "";
		}`);

/** Returns the ids of the questions that can be seen. */
const seenIn = (page: Page) =>
	page.evaluate<string[]>(`[...document.querySelectorAll(".question")]
		.filter((question) => question.checkVisibility())
		.map(({ id }) => id.replace(/^at-/, ""))`);

const sentBy = (page: Page) =>
	page.evaluate<[string, string][]>("[...new FormData(document.querySelector('form.survey'))]");

async function expectAgreement(page: Page, questions: QuestionList): Promise<string[]> {
	const seen = await seenIn(page);
	const fields = Map.groupBy(await sentBy(page), ([name]) => name);
	const sent = new Map([...fields].map(([name, all]) => [name, all.map(([, value]) => value)]));
	expect(questionsShownIn(questions, sent).map(({ id }) => id)).toEqual(seen);
	return seen;
}

it("Chromium shows what the server asks, and sends what is filled in", {
	timeout: PATIENCE_MS,
}, async () => {
	const page = await newPage();
	for (const all of fc.sample(conditionalSurvey, { seed: SEED, numRuns: SURVEYS })) {
		const questions = v.parse(
			Questions,
			all.map(({ question }) => question),
		);
		const slug = await newSurvey({ questions: all.map(({ question }) => question) });
		await page.goto(`/surveys/${slug}`);
		for (const { any } of all) {
			for (const content of any) {
				await fillIn(page, content);
				await expectAgreement(page, questions);
			}
		}
		for (const one of all) {
			if ((await seenIn(page)).includes(idOf(one))) await fillIn(page, one.right[0] ?? {});
		}
		const seen = await expectAgreement(page, questions);
		await page.getByRole("button", { name: "Antworten absenden" }).click();
		await page.waitForURL(receiptPage(slug));
		const [stored] = await responsesTo(slug);
		const names = Object.keys(stored?.answers ?? {}).map((name) => name.split(".")[0]);
		expect([...new Set(names)]).toEqual(seen);
	}
});
