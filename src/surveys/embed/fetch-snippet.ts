import { wordsFor } from "../../words/languages.ts";
import { exampleAnswers } from "../questions/example-answers.ts";
import type { Survey } from "../survey/survey.schema.ts";

/** Writes a function that sends answers to a survey, with example answers. */
export function fetchSnippet(survey: Survey, language: string): string {
	const { once, number, errors, example } = wordsFor(language).snippets;
	return `// ${once}
async function sendAnswers(answers, number = newNumber()) {
  const response = await fetch(${literal(survey.responses_url)}, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ _submission: number, _lang: ${literal(language)}, ...answers }),
  });
  const result = await response.json();
  if (response.ok) return result; // { id, receipt, receipt_url, submitted_at }
  throw Object.assign(new Error(result.detail), result); // ${errors}
}

// ${number}
function newNumber() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}

// ${example}
const exampleAnswers = ${literal(exampleAnswers(survey.questions))};
// const { receipt_url } = await sendAnswers(exampleAnswers);
`;
}

// “</script>” would end the script that the snippet is copied into.
function literal(value: unknown): string {
	return JSON.stringify(value, undefined, 2).replaceAll("<", "\\u003c");
}
