import type { FormFields } from "../../platform/http/form-fields.ts";
import { plainText } from "../../platform/schema/plain-text.ts";
import { namesOf } from "./draft-names.ts";
import {
	CONDITION_TESTS,
	type DraftCondition,
	type DraftQuestion,
	type DraftSurvey,
	type Texts,
} from "./draft-survey.schema.ts";

// RFC 5646 §2.1, as far as a name of a field needs it.
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
const KEY = /^[A-Za-z][A-Za-z0-9_-]{0,99}$/;

/** Reads the fields of a form by their names. */
interface Form {
	text: (name: string) => string;
	texts: (name: string) => Texts;
	list: (name: string) => string[];
	/** The keys of a list; each counts once. */
	keys: (name: string) => string[];
	isOn: (name: string) => boolean;
}

function toForm(fields: FormFields, languages: string[]): Form {
	const list = (name: string) =>
		[fields.get(name) ?? []]
			.flat()
			.filter((value) => typeof value === "string")
			.map(plainText);
	const text = (name: string) => list(name)[0] ?? "";
	return {
		text,
		list,
		texts: (name) =>
			Object.fromEntries(languages.map((language) => [language, text(`${name}.${language}`)])),
		keys: (name) => [...new Set(list(name))].filter((key) => KEY.test(key)),
		isOn: (name) => !["", "no", "false", "0"].includes(text(name)),
	};
}

/** Returns the survey that stands in a sent form, whatever is wrong with it. */
export function readDraft(fields: FormFields, siteLanguage = "de"): DraftSurvey {
	const { list, text: own } = toForm(fields, []);
	const chosen = [own("language"), ...list("languages")].filter((one) => LANGUAGE.test(one));
	const languages = chosen.length === 0 ? [siteLanguage] : [...new Set(chosen)];
	const form = toForm(fields, languages);
	const { text, texts, isOn } = form;
	return {
		...{ slug: text("slug").trim(), language: languages[0] ?? siteLanguage, languages },
		...{ title: texts("title"), intro: texts("intro"), thanks: texts("thanks") },
		privacy: texts("privacy"),
		...{ call_text: texts("call_text"), call_button: texts("call_button") },
		...{ opens_at: text("opens_at"), opens_at_fold: text("opens_at_fold") },
		...{ closes_at: text("closes_at"), closes_at_fold: text("closes_at_fold") },
		...{ quota: text("quota"), retention_days: text("retention_days") },
		results: text("results") === "public" ? "public" : "newsroom",
		...{ turnstile: isOn("turnstile"), announce: isOn("announce") },
		announce_topics: placesIn(list("announce_topics")),
		announce_articles: placesIn(list("announce_articles")),
		redirect_origins: text("redirect_origins"),
		webhook_url: text("webhook_url"),
		webhook_send: text("webhook_send") === "digest" ? "digest" : "each",
		questions: form.keys("q").map((key) => readQuestion(key, form)),
	};
}

/** Returns the names of several fields, one in each, or all names in a single field. */
function placesIn(values: string[]): string[] {
	if (values.length < 2) return values.flatMap(namesOf);
	return [...new Set(values.map((name) => name.trim()))].filter((name) => name !== "");
}

function readQuestion(key: string, form: Form): DraftQuestion {
	const name = (field: string) => `${key}.${field}`;
	const text = (field: string) => form.text(name(field));
	const texts = (field: string) => form.texts(name(field));
	return {
		...{ key, id: text("id"), type: text("type"), label: texts("label"), help: texts("help") },
		...{ required: form.isOn(name("required")), retired: form.isOn(name("retired")) },
		options: form.keys(name("o")).map((option) => ({
			...{ key: option, value: text(`${option}.value`), label: texts(`${option}.label`) },
		})),
		...{ paste: text("paste"), other: form.isOn(name("other")), other_label: texts("other_label") },
		rows: form.keys(name("r")).map((row) => ({
			...{ key: row, id: text(`${row}.id`), label: texts(`${row}.label`) },
		})),
		...{ min: text("min"), max: text("max"), decimals: text("decimals") },
		...{ max_length: text("max_length"), style: text("style"), version: text("version") },
		...{ unit: texts("unit"), low: texts("low"), high: texts("high") },
		conditions: form.keys(name("c")).map((one) => readCondition(one, name(one), form)),
	};
}

function readCondition(key: string, name: string, form: Form): DraftCondition {
	const test = form.text(`${name}.test`);
	return {
		key,
		question: form.text(`${name}.question`),
		test: CONDITION_TESTS.find((one) => one === test) ?? "is",
		values: [...new Set(form.list(`${name}.values`))],
		at_least: form.text(`${name}.at_least`),
	};
}
