import type * as v from "valibot";
import type { ReceiptStatus } from "../answers/receipt.schema.ts";
import type { NewsroomSubmissionList, Receipt } from "../answers/submission.schema.ts";
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
const condition = { question: "rolle", equals: "privat" };

/** What the newsroom sends. */
export const surveyInput = {
	title: "Leserumfrage",
	questions: [{ ...role, options: [...role.options] }, verdict, { ...reason, show_if: condition }],
	announce: true,
	retention_days: 365,
	results: "public",
	status: "open",
} satisfies v.InferInput<typeof SurveyInput>;

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
	],
	retention_days: 365,
	results: "public",
	turnstile: false,
};

const settings = { redirect_origins: [], announce: true, revision: 18 };
const times = { created_at: "2024-07-15T06:45:00.000Z", updated_at: "2024-07-15T06:45:00.000Z" };

/** As it is when it is new. */
export const newsroomSurvey: NewsroomSurvey = { ...survey, ...settings, ...times, responses: 0 };

export const surveyWithSubmissions: NewsroomSurvey = { ...newsroomSurvey, responses: 1 };

export const newsroomSurveyList: v.InferOutput<typeof NewsroomSurveyList> = {
	surveys: [surveyWithSubmissions],
};

/** What a respondent sends. */
export const submission = {
	rolle: "privat",
	urteil: 4,
	grund: "Mehr aus kleinen Städten.",
	_submission: "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11",
};

const { _submission, ...answers } = submission;
const submitted_at = "2024-07-15T10:12:45.000Z";

export const receipt: Receipt = {
	id: "9f096432dc21804cac428879f96eacaf",
	receipt: "XCN9NV-9NMRVC-GVCV3C-9N06X2",
	receipt_url: "https://news.example/surveys/leserumfrage/receipts/XCN9NV-9NMRVC-GVCV3C-9N06X2",
	submitted_at,
};

export const receiptStatus: ReceiptStatus = {
	survey: "leserumfrage",
	survey_title: "Leserumfrage",
	status: "stored",
	submitted_at,
	erased_at: "2025-07-15T10:12:45.000Z",
	answers,
	consents: [],
};

export const submissionList: v.InferOutput<typeof NewsroomSubmissionList> = {
	responses: [{ id: receipt.id, submitted_at, language: "de", answers }],
};
