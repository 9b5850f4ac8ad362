import { escaped } from "../../../content/markdown-text.ts";
import type { FoundChart } from "../../../surveys/results/charts/find-chart.ts";
import { wordsFor } from "../../../words/languages.ts";

interface Source {
	/** The address of the picture. */
	picture: string;
	survey: { title: string; url: string };
	language: string;
}

/**
 * Writes a chart as Markdown: the picture, the same numbers as a table for readers that show no pictures, and how they
 * came about.
 */
export function chartMarkdown({ chart, alt, method }: FoundChart, source: Source): string {
	const { picture, survey, language } = source;
	const words = wordsFor(language);
	const head = [chart.labelHead, ...chart.heads];
	const rows = chart.bars.map(({ label, numbers }) => [label, ...numbers]);
	const link = `${words.charts.survey}: [${inLine(survey.title)}](${survey.url})`;
	return [
		`![${inLine(alt)}](${picture})`,
		[head, ...rows].map(tableLine).toSpliced(1, 0, ruleOf(head.length)).join("\n"),
		...[...chart.notes.map(inLine), `${method.map(inLine).join(" ")} ${link}`].map(
			(line) => `*${line}*`,
		),
	].join("\n\n");
}

const tableLine = (cells: string[]) => `| ${cells.map(inLine).join(" | ")} |`;
const ruleOf = (columns: number) => `| --- |${" ---: |".repeat(columns - 1)}`;
const inLine = (text: string) => escaped(text.replace(/[ \t\n]+/g, " ").trim());
