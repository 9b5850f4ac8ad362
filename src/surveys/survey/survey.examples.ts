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

/** A survey as the newsroom sends it. */
export const surveyInput = {
	title: "Leserumfrage",
	questions: [
		{ ...role, options: [...role.options] },
		verdict,
		{ ...reason, show_if: condition },
		newsletter,
	],
	announce: true,
	retention_days: 365,
	results: "public",
	status: "open",
} satisfies v.InferInput<typeof SurveyInput>;

/** Gives a survey a text of thanks, and changes nothing else. */
export const surveyPatch = { thanks: "Vielen Dank, dass Sie mitgemacht haben." };

const asked = { required: false, retired: false };

export const survey: Survey = {
	slug: "leserumfrage",
	url: "https://news.example/surveys/leserumfrage",
	responses_url: "https://news.example/api/surveys/leserumfrage/responses",
	results_url: "https://news.example/surveys/leserumfrage/results",
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

const settings = { redirect_origins: [], announce: true, revision: 18 };
const times = { created_at: "2024-07-15T06:45:00.000Z", updated_at: "2024-07-15T06:45:00.000Z" };

/** A survey that nobody has answered yet. */
export const newsroomSurvey: NewsroomSurvey = { ...survey, ...settings, ...times, responses: 0 };

export const surveyWithSubmissions: NewsroomSurvey = { ...newsroomSurvey, responses: 1 };

export const newsroomSurveyList: v.InferOutput<typeof NewsroomSurveyList> = {
	surveys: [surveyWithSubmissions],
};
