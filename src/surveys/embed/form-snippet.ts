import { type Localize, localizer } from "../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../words/languages.ts";
import { questionElementId } from "../questions/conditions.css.ts";
import { askedQuestions } from "../questions/conditions.ts";
import type { Question } from "../questions/question.schema.ts";
import { HONEYPOT_FIELD } from "../questions/question-parts.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import { comment, element, type Lines, tag, text } from "../questions/snippet-markup.ts";
import { hasConditions } from "../survey/survey.page.tsx";
import type { Survey } from "../survey/survey.schema.ts";

/** Returns a survey as an HTML form for any page. `nextOrigin` is a site to which it may lead afterwards. */
export function formSnippet(survey: Survey, language: string, nextOrigin?: string): string {
	const attributes = { class: "survey", method: "post", action: survey.responses_url };
	const style = `${survey.url}/conditions.css`;
	const lines = [
		...(hasConditions(survey) ? [tag("link", { rel: "stylesheet", href: style })] : []),
		...element("form", attributes, [
			...hidden(language, nextOrigin),
			...questions(survey, language),
			...privacy(survey, language),
			`<button>${text(wordsFor(language).survey.send)}</button>`,
		]),
	];
	return `${lines.join("\n")}\n`;
}

function hidden(language: string, nextOrigin?: string): Lines {
	const words = wordsFor(language).snippets;
	const next = `${nextOrigin ?? "https://www.example"}/danke`;
	const field = (name: string, value: string) => tag("input", { type: "hidden", name, value });
	const honeypot = tag("input", { name: HONEYPOT_FIELD, tabindex: -1, autocomplete: "off" });
	return [
		comment(words.submission),
		comment(field("_submission", "…")),
		comment(nextOrigin ? words.next : words.nextUnlisted),
		comment(field("_next", next)),
		field("_lang", language),
		`<p hidden><label>${text(wordsFor(language).survey.honeypot)} ${honeypot}</label></p>`,
	];
}

function privacy(survey: Survey, language: string): Lines {
	const own = survey.privacy && localizer(language, survey.language)(survey.privacy);
	const link = survey.privacy_url && tag("a", { href: survey.privacy_url });
	return [
		...(own ? [`<p>${text(own)}</p>`] : []),
		...(link ? [`<p>${link}${text(wordsFor(language).survey.privacy)}</a></p>`] : []),
	];
}

function questions(survey: Survey, language: string): Lines {
	const say = localizer(language, survey.language);
	const asked = Map.groupBy(askedQuestions(survey.questions), ({ section }) => section);
	return [...asked].flatMap(([section, entries]) => {
		const lines = entries.flatMap(({ question, isConditional }) => {
			const isRequired = question.required && !isConditional;
			const options = { say, language, isRequired, isConditional };
			return placed(question, behaviourOf(question).snippet(options));
		});
		return section ? inSection(section, say, lines) : lines;
	});
}

function inSection(section: Question, say: Localize, lines: Lines): Lines {
	const help = section.help === undefined ? [] : [`<p>${text(say(section.help))}</p>`];
	return placed(section, [`<h2>${text(say(section.label))}</h2>`, ...help, ...lines]);
}

// The stylesheet of conditions shows and hides the element with this id.
function placed(question: Question, lines: Lines): Lines {
	return question.show_if ? element("div", { id: questionElementId(question) }, lines) : lines;
}
