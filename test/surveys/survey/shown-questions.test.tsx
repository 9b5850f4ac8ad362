import { env } from "cloudflare:workers";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { siteOf } from "../../../src/platform/env.ts";
import { conditionsStylesheet } from "../../../src/surveys/questions/conditions.css.ts";
import { questionsShownIn } from "../../../src/surveys/questions/conditions.ts";
import type { Question } from "../../../src/surveys/questions/question.schema.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import { behaviourOf } from "../../../src/surveys/questions/question-types.ts";
import { type AnswersOrErrors, readAnswers } from "../../../src/surveys/questions/read-answers.ts";
import { SurveyForm } from "../../../src/surveys/survey/form/survey-form.tsx";
import { withoutReservedFields } from "../../../src/surveys/survey/reserved-fields.ts";
import { toSurvey } from "../../../src/surveys/survey/survey.json.ts";
import { FormModel } from "../../support/form-model.ts";
import { conditionalSurvey, type Fillable } from "../../support/random-conditions.ts";

import { hidingRules } from "../../support/style-model.ts";
import { surveyRow } from "../../support/survey-row.ts";

const RUNS = 300;
const MAX_STEPS = 12;
const PATIENCE_MS = 60_000;

/** Surveys, and sequences of answers: each names a question and one way to fill it in, or to empty it. */
const scenario = conditionalSurvey.chain((all) =>
	fc.record({
		all: fc.constant(all),
		steps: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: MAX_STEPS }),
	}),
);

function formOf(questions: Question[]): FormModel {
	const survey = toSurvey(siteOf(env), surveyRow({ definition: { questions } }));
	const html = String(<SurveyForm survey={survey} language="de" />);
	return new FormModel(html, hidingRules(conditionsStylesheet(questions)));
}

const sentBy = (form: FormModel) => withoutReservedFields(form.sent());
const idOf = ({ question }: Fillable) => String(question.id);
const fillableOf = (all: Fillable[]) => all.filter(({ question }) => question.type !== "section");

/** Fills in one way, or empties all its fields. */
function fill(form: FormModel, { any }: Fillable, way: number): void {
	const content = any[way % (any.length + 1)];
	for (const [field, values] of Object.entries(content ?? any[0] ?? {}))
		form.fill(field, content ? values : []);
}

/** Takes one step: of the questions that are shown, one is filled in. */
function take([which, way]: [number, number], form: FormModel, fillable: Fillable[]): void {
	const shown = form.shown(fillable.map(idOf));
	const one = fillable.find((one) => idOf(one) === shown[which % Math.max(shown.length, 1)]);
	if (one) fill(form, one, way);
}

/** Returns the ids of the questions that a reading names, in its errors or in its answers. */
function namesIn(reading: AnswersOrErrors): string[] {
	const names =
		"errors" in reading ? reading.errors.map(({ field }) => field) : Object.keys(reading.answers);
	return [...new Set(names.map((name) => name.split(".")[0] ?? ""))];
}

const parsed = (all: Fillable[]) =>
	v.parse(
		Questions,
		all.map(({ question }) => question),
	);

describe("any form with conditions", { timeout: PATIENCE_MS }, () => {
	it("shows exactly the questions that the server asks, after every answer", () => {
		fc.assert(
			fc.property(scenario, ({ all, steps }) => {
				const questions = parsed(all);
				const form = formOf(questions);
				const fillable = fillableOf(all);
				for (const step of steps) {
					take(step, form, fillable);
					const shown = form.shown(fillable.map(idOf));
					const asked = questionsShownIn(questions, sentBy(form)).map(({ id }) => id);
					expect(asked).toEqual(shown);
					expect(shown).toEqual(
						expect.arrayContaining(namesIn(readAnswers(questions, sentBy(form), "de"))),
					);
				}
			}),
			{ numRuns: RUNS },
		);
	});

	it("can always be sent by somebody who fills in everything that it shows", () => {
		fc.assert(
			fc.property(scenario, ({ all, steps }) => {
				const questions = parsed(all);
				const form = formOf(questions);
				const fillable = fillableOf(all);
				for (const step of steps) take(step, form, fillable);
				// What depends on a question comes after it: one way through the form fills in everything.
				for (const one of fillable) {
					if (form.shown([idOf(one)]).length === 0) continue;
					for (const [field, values] of Object.entries(one.right[0] ?? {}))
						form.fill(field, values);
				}
				const shown = form.shown(fillable.map(idOf));
				const insistent = form.elements.filter(({ isInsistent }) => isInsistent);
				for (const { inside } of insistent)
					expect(shown.map((id) => `at-${id}`).filter((id) => inside.includes(id))).toHaveLength(1);
				const reading = readAnswers(questions, sentBy(form), "de");
				expect(reading).not.toHaveProperty("errors");
				expect(namesIn(reading)).toEqual(shown);
			}),
			{ numRuns: RUNS },
		);
	});

	it("gives no two elements the same id", () => {
		fc.assert(
			fc.property(conditionalSurvey, (all) => {
				const { ids } = formOf(parsed(all));
				expect(new Set(ids).size).toBe(ids.length);
			}),
			{ numRuns: RUNS / 4 },
		);
	});
});

it("every field of a random survey is one that its question knows", () => {
	fc.assert(
		fc.property(conditionalSurvey, (all) => {
			for (const question of parsed(all)) {
				if (question.type === "section") continue;
				const fillable = all.find((one) => one.question.id === question.id);
				const fields = fillable?.any.flatMap((content) => Object.keys(content)) ?? [];
				expect(behaviourOf(question).fields()).toEqual(expect.arrayContaining(fields));
			}
		}),
		{ numRuns: RUNS / 4 },
	);
});
