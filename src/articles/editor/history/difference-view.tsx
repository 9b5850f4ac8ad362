import { wordsFor } from "../../../words/languages.ts";
import { differenceOf, type Part } from "./difference.ts";
import { foldParts } from "./fold-parts.ts";

interface DifferenceProps {
	/** The language of the page. */
	language: string;
	/** The language of the texts. */
	lang: string;
	before: string;
	after: string;
}

/** Shows two texts as one: what was removed is struck out, what was added underlined, and long stretches are folded. */
export function Difference({ language, lang, before, after }: DifferenceProps) {
	const parts = differenceOf(before, after, lang);
	if (!parts) return <BothTexts {...{ language, lang, before, after }} />;
	return (
		<div class="difference" lang={lang}>
			{foldParts(parts).map((part) => {
				if (part.kind !== "fold") return <Passage language={language} part={part} />;
				return (
					<details>
						<summary lang={language}>{wordsFor(language).history.folded(part.lines)}</summary>
						{part.text}
					</details>
				);
			})}
		</div>
	);
}

function Passage({ language, part: { kind, text } }: { language: string; part: Part }) {
	const { added, addedEnd, removed, removedEnd } = wordsFor(language).history;
	if (kind === "same") return <>{text}</>;
	const isAdded = kind === "added";
	const Mark = isAdded ? "ins" : "del";
	// At the end of a line the mark would go on in the next one.
	const end = text.endsWith("\n") ? "\n" : "";
	return (
		<>
			<Mark>
				<Said language={language} text={isAdded ? added : removed} />
				{visible(text.slice(0, text.length - end.length), end)}
				<Said language={language} text={isAdded ? addedEnd : removedEnd} />
			</Mark>
			{end}
		</>
	);
}

/** Words for screen readers alone. */
function Said({ language, text }: { language: string; text: string }) {
	return (
		<span class="hidden" lang={language}>
			{` ${text} `}
		</span>
	);
}

// Ends of lines alone are nothing that one sees.
function visible(text: string, end: string): string {
	return text.trim() === "" ? text.replaceAll("\n", "¶\n") + (end && "¶") : text;
}

function BothTexts({ language, lang, before, after }: DifferenceProps) {
	const { tooDifferent, former, later } = wordsFor(language).history;
	return (
		<>
			<p>{tooDifferent}</p>
			{[
				{ label: former, text: before },
				{ label: later, text: after },
			].map(({ label, text }) => (
				<details>
					<summary>{label}</summary>
					<div class="difference" lang={lang}>
						{text}
					</div>
				</details>
			))}
		</>
	);
}
