import type * as v from "valibot";
import type { NewsroomSurvey, NewsroomSurveyList, Survey, SurveyInput } from "./survey.schema.ts";

const role = {
	id: "rolle",
	type: "single",
	label: "Wie lesen Sie uns?",
	required: true,
	options: [
		{ value: "beruf", label: "Beruflich" },
		{ value: "privat", label: "Privat" },
	],
	other: "Anders",
} as const;
const verdict = {
	id: "urteil",
	type: "rating",
	label: "Wie gut sind wir?",
	min: 1,
	max: 5,
} as const;
const reason = { id: "grund", type: "long_text", label: "Was fehlt Ihnen?" } as const;
const newsletter = {
	id: "newsletter",
	type: "consent",
	label: "Ich möchte den Newsletter bekommen.",
} as const;
const condition = { question: "rolle", equals: "privat" };

/** A survey as the newsroom sends it. The sample content has the same under the slug of `survey`. */
export const surveyInput = {
	title: "Beispielumfrage",
	questions: [
		{ ...role, options: [...role.options] },
		verdict,
		{ ...reason, show_if: condition },
		newsletter,
	],
	announce: false,
	retention_days: 365,
	results: "public",
	status: "open",
} satisfies v.InferInput<typeof SurveyInput>;

/** Gives a survey a text of thanks, and changes nothing else. */
export const surveyPatch = { thanks: "Vielen Dank, dass Sie mitgemacht haben." };

const asked = { required: false, retired: false };

export const survey: Survey = {
	slug: "beispielumfrage",
	url: "https://news.example/surveys/beispielumfrage",
	responses_url: "https://news.example/api/surveys/beispielumfrage/responses",
	results_url: "https://news.example/surveys/beispielumfrage/results",
	language: "de",
	languages: ["de"],
	status: "open",
	title: surveyInput.title,
	questions: [
		{ ...role, options: [...role.options], retired: false },
		{ ...verdict, ...asked, style: "scale" },
		{ ...reason, ...asked, show_if: [condition], max_length: 2000 },
		{ ...newsletter, ...asked, version: "1" },
	],
	retention_days: 365,
	results: "public",
	turnstile: false,
};

const settings = { redirect_origins: [], announce: false, revision: 18 };
const times = { created_at: "2024-07-15T06:45:00.000Z", updated_at: "2024-07-15T06:45:00.000Z" };

export const surveyWithSubmissions: NewsroomSurvey = {
	...survey,
	...settings,
	...times,
	responses: 1,
};

/** The slug that the examples write to, so that they change no sample. */
export const writtenSlug = "meine-umfrage";

/** A survey that nobody has answered yet. */
export const writtenSurvey: NewsroomSurvey = {
	...surveyWithSubmissions,
	slug: writtenSlug,
	url: `https://news.example/surveys/${writtenSlug}`,
	responses_url: `https://news.example/api/surveys/${writtenSlug}/responses`,
	results_url: `https://news.example/surveys/${writtenSlug}/results`,
	responses: 0,
};

export const newsroomSurveyList: v.InferOutput<typeof NewsroomSurveyList> = {
	surveys: [surveyWithSubmissions],
};
