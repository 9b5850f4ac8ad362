import type {
	DraftCondition,
	DraftOption,
	DraftQuestion,
	DraftRow,
	DraftSurvey,
	Texts,
} from "./draft-survey.schema.ts";

/** Returns a text that nobody has typed yet. */
export const emptyTexts = (languages: string[]): Texts =>
	Object.fromEntries(languages.map((language) => [language, ""]));

/** Returns a survey of which nothing is typed yet. */
export function emptyDraft(language: string): DraftSurvey {
	const text = () => emptyTexts([language]);
	return {
		...{ slug: "", language, languages: [language], title: text(), intro: text() },
		...{ thanks: text(), privacy: text(), call_text: text(), call_button: text() },
		...{ opens_at: "", opens_at_fold: "", closes_at: "", closes_at_fold: "" },
		...{ quota: "", retention_days: "", results: "newsroom", turnstile: false, announce: false },
		...{ announce_topics: [], announce_articles: [], redirect_origins: "" },
		...{ webhook_url: "", webhook_send: "each", questions: [] },
	};
}

const OPTIONS_AT_FIRST = 2;
const TYPES_WITH_OPTIONS: ReadonlySet<string> = new Set(["single", "multiple", "ranking"]);
const SCALES: ReadonlySet<string> = new Set(["rating", "matrix"]);

/** A scale that is drawn as stars is chosen as if it were a type of its own. */
const STARS = "stars";

/** Returns a question of which nothing is typed yet, with room for its first answers. */
export function emptyQuestion(
	key: string,
	chosen: string,
	languages: string[],
	newKey: () => string,
): DraftQuestion {
	const text = () => emptyTexts(languages);
	const type = chosen === STARS ? "rating" : chosen;
	const style = type === "rating" ? (chosen === STARS ? STARS : "scale") : "";
	const isScale = SCALES.has(type);
	const room = Array.from({ length: OPTIONS_AT_FIRST });
	return {
		...{ key, id: "", type, label: text(), help: text(), required: false, retired: false },
		options: TYPES_WITH_OPTIONS.has(type) ? room.map(() => emptyOption(newKey(), languages)) : [],
		...{ paste: "", other: false, other_label: text() },
		rows: type === "matrix" ? room.map(() => emptyRow(newKey(), languages)) : [],
		...{ min: isScale ? "1" : "", max: isScale ? "5" : "", decimals: "", max_length: "" },
		...{ unit: text(), low: text(), high: text(), style, version: "", conditions: [] },
	};
}

export const emptyOption = (key: string, languages: string[]): DraftOption => ({
	...{ key, value: "", label: emptyTexts(languages) },
});

export const emptyRow = (key: string, languages: string[]): DraftRow => ({
	...{ key, id: "", label: emptyTexts(languages) },
});

export const emptyCondition = (key: string): DraftCondition => ({
	...{ key, question: "", test: "is", values: [], at_least: "" },
});
