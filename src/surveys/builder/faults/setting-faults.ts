import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { isSlug, isWebAddress } from "../../../platform/schema/text.schema.ts";
import { toPlacedSlug } from "../../survey/placement/placed.ts";
import { MAX_PLACED_ARTICLES, MAX_PLACED_TOPICS } from "../../survey/placement/places.schema.ts";
import { RESERVED_SLUGS } from "../../survey/saving/survey-slugs.ts";
import { isOrigin } from "../../survey/survey-definition.schema.ts";
import type { DraftSurvey, Reading } from "../draft-survey.schema.ts";
import { readTypedTime } from "../draft-times.ts";
import { type DraftFault, fault, numberFaults, textFaults } from "./draft-fault.ts";

const MOST_LANGUAGES = 20;
const MOST_ORIGINS = 50;
const MOST_SHOWN = 100;
const MOST_IN_ADDRESS = 2048;

/** Finds what is wrong with the texts and settings of a survey. */
export function settingFaults(draft: DraftSurvey, reading: Reading): DraftFault[] {
	const { languages } = draft;
	const { language } = reading;
	const text = (name: "intro" | "thanks" | "privacy") =>
		textFaults(name, draft[name], languages, { most: 5000 });
	return [
		...addressFaults(draft),
		...textFaults("title", draft.title, languages, { most: 300, isNeeded: true }),
		...text("intro"),
		...text("thanks"),
		...text("privacy"),
		...callFaults(draft),
		...(languages.length > MOST_LANGUAGES
			? fault("languages", (words, { number }) => words.languages(number(MOST_LANGUAGES)))
			: []),
		...timeFaults(draft, reading),
		...numberFaults("quota", draft.quota, { language, least: 1, most: 10_000_000 }),
		...numberFaults("retention_days", draft.retention_days, { language, least: 1, most: 3650 }),
		...originFaults(draft),
		...webhookFaults(draft),
		...placeFaults(draft),
	];
}

function addressFaults({ slug }: DraftSurvey): DraftFault[] {
	if (slug === "") return [];
	if (RESERVED_SLUGS.has(slug)) return fault("slug", (words) => words.address.reserved(slug));
	return isSlug(slug) ? [] : fault("slug", (words) => words.address.form);
}

function callFaults({ call_text, call_button, languages }: DraftSurvey): DraftFault[] {
	const faults = [
		...textFaults("call_text", call_text, languages, { most: 1000 }),
		...textFaults("call_button", call_button, languages, { most: 100 }),
	];
	const [text, button] = [call_text, call_button].map((texts) =>
		languages.some((language) => (texts[language] ?? "").trim() !== ""),
	);
	if (text === button) return faults;
	const missing = text ? "call_button" : "call_text";
	return [...faults, ...fault(`${missing}.${languages[0]}`, (words) => words.callPair)];
}

function timeFaults(draft: DraftSurvey, { timeZone }: Reading): DraftFault[] {
	const [opens, closes] = (["opens_at", "closes_at"] as const).map((name) => {
		const wall = draft[name];
		const read = readTypedTime({ wall, fold: draft[`${name}_fold`] }, timeZone);
		return wall.trim() === "" ? undefined : { name, read };
	});
	const wrong = [opens, closes].flatMap((time) => {
		if (!time || time.read instanceof Date) return [];
		const { name, read } = time;
		return fault(name, (words) => words.time[read]);
	});
	const [from, to] = [opens?.read, closes?.read];
	if (!(from instanceof Date) || !(to instanceof Date) || from < to) return wrong;
	return [...wrong, ...fault("closes_at", (words) => words.time.order)];
}

function originFaults({ redirect_origins }: DraftSurvey): DraftFault[] {
	const lines = redirect_origins.split("\n").map((line) => line.trim());
	const typed = lines.filter((line) => line !== "");
	const wrong = typed.find((line) => !isOrigin(line));
	if (wrong !== undefined) {
		return fault("redirect_origins", (words) => words.origin(wrong.slice(0, MOST_SHOWN)));
	}
	return typed.length > MOST_ORIGINS
		? fault("redirect_origins", (words, { number }) => words.origins(number(MOST_ORIGINS)))
		: [];
}

function webhookFaults({ webhook_url }: DraftSurvey): DraftFault[] {
	const url = webhook_url.trim();
	const isAddress = url === "" || (isWebAddress(url) && url.length <= MOST_IN_ADDRESS);
	return isAddress ? [] : fault("webhook_url", (words) => words.webhook);
}

/** Finds places that could be none, whatever is stored. */
function placeFaults({ announce_topics, announce_articles }: DraftSurvey): DraftFault[] {
	const noTopic = announce_topics.find((name) => toSlug(name) === "");
	const noArticle = announce_articles.find((name) => !isSlug(toPlacedSlug(name)));
	return [
		...(noTopic === undefined
			? []
			: fault("announce_topics", ({ places }) => places.noTopic(noTopic))),
		...(noArticle === undefined
			? []
			: fault("announce_articles", ({ places }) => places.noArticle(noArticle))),
		...(announce_topics.length > MAX_PLACED_TOPICS
			? fault("announce_topics", ({ places }, { number }) =>
					places.manyTopics(number(MAX_PLACED_TOPICS)),
				)
			: []),
		...(announce_articles.length > MAX_PLACED_ARTICLES
			? fault("announce_articles", ({ places }, { number }) =>
					places.manyArticles(number(MAX_PLACED_ARTICLES)),
				)
			: []),
	];
}
