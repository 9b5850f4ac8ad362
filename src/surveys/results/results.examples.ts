import type { NewsroomResults, NewsroomTextList, PublicResults } from "./results.schema.ts";

export const publicResults: PublicResults = {
	survey: "beispielumfrage",
	title: "Beispielumfrage",
	url: "https://news.example/surveys/beispielumfrage/results",
	responses: null,
	suppressed: true,
	questions: [],
};

const none = { count: 0, share: 0 };
const all = { count: 1, share: 1 };

export const newsroomResults: NewsroomResults = {
	survey: "beispielumfrage",
	title: "Beispielumfrage",
	responses: 1,
	trapped: 0,
	days: [{ day: "2024-07-15", count: 1 }],
	origins: [{ origin: null, count: 1 }],
	questions: [
		{
			id: "rolle",
			type: "single",
			label: "Wie lesen Sie uns?",
			answered: 1,
			choices: [
				{ value: "beruf", label: "Beruflich", ...none },
				{ value: "privat", label: "Privat", ...all },
				{ value: "_other", label: "Anders", ...none },
			],
		},
		{
			id: "urteil",
			type: "rating",
			label: "Wie gut sind wir?",
			answered: 1,
			choices: ["1", "2", "3", "4", "5"].map((value) => ({
				value,
				...(value === "4" ? all : none),
			})),
			mean: 4,
		},
		{ id: "grund", type: "long_text", label: "Was fehlt Ihnen?", answered: 1 },
		{
			id: "newsletter",
			type: "consent",
			label: "Ich möchte den Newsletter bekommen.",
			answered: 1,
		},
	],
};

export const textList: NewsroomTextList = {
	texts: [
		{
			text: "Mehr aus kleinen Städten.",
			submitted_at: "2024-07-15T10:12:45.000Z",
			language: "de",
		},
	],
};
