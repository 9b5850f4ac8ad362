import { wordsFor } from "../../../words/languages.ts";
import { partName } from "../answers.schema.ts";
import { element, type Lines, text } from "../snippet-markup.ts";
import { group, type SnippetOptions } from "../snippet-parts.ts";
import type { RankingQuestion } from "./ranking.schema.ts";

export function rankingSnippet(question: RankingQuestion, options: SnippetOptions): Lines {
	const { id, options: ranked, max = ranked.length } = question;
	const words = wordsFor(options.language).survey;
	const places = Array.from({ length: Math.min(max, ranked.length) }, (_, index) => index + 1);
	const rows = ranked.map(({ value, label }) => {
		const select = element("select", { name: partName(id, value) }, [
			`<option value="">${text(words.noPlace)}</option>`,
			...places.map((place) => `<option value="${place}">${text(words.place(place))}</option>`),
		]);
		return element("label", {}, [...select, text(options.say(label))]);
	});
	return group(question, options, rows.flat());
}
