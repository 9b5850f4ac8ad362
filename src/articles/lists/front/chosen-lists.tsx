import type { Child } from "hono/jsx";
import { wordsFor } from "../../../words/languages.ts";
import type { Chosen, ChosenFront } from "./find-front-view.ts";

interface ChosenListsProps {
	language: string;
	chosen: ChosenFront;
	mayChange: boolean;
	/** The field that adds a section. */
	newSection?: Child;
}

/** Lists the choice for the front page: the lead, the row and the sections, each with its buttons. */
export function ChosenLists({ language, chosen, mayChange, newSection }: ChosenListsProps) {
	const words = wordsFor(language).frontPages;
	const { lead, pinned, sections } = chosen;
	const frame = { language, mayChange };
	return (
		<>
			<section class="sheet" id="lead" aria-labelledby="lead-title">
				<h2 id="lead-title">{words.lead}</h2>
				{!lead && <p class="facts">{words.noLead}</p>}
				<Entries {...frame} list="lead" entries={lead ? [lead] : []} />
			</section>
			<section class="sheet" id="pinned" aria-labelledby="pinned-title">
				<h2 id="pinned-title">{words.row}</h2>
				<p class="facts">{pinned.length === 0 ? words.noRow : words.rowHelp}</p>
				<Entries {...frame} list="pinned" entries={pinned} />
			</section>
			<section class="sheet" id="sections" aria-labelledby="sections-title">
				<h2 id="sections-title">{words.sections}</h2>
				<p class="facts">{words.sectionsHelp}</p>
				<Entries {...frame} list="sections" entries={sections} />
				{newSection}
			</section>
		</>
	);
}

interface EntriesProps {
	language: string;
	mayChange: boolean;
	list: "lead" | "pinned" | "sections";
	entries: Chosen[];
}

function Entries(props: EntriesProps) {
	if (props.entries.length === 0) return null;
	return (
		<ol class="picks">
			{props.entries.map((entry, index) => (
				<Entry
					{...props}
					entry={entry}
					isFirst={index === 0}
					isLast={index === props.entries.length - 1}
				/>
			))}
		</ol>
	);
}

interface EntryProps extends EntriesProps {
	entry: Chosen;
	isFirst: boolean;
	isLast: boolean;
}

function Entry({ language, mayChange, list, entry, isFirst, isLast }: EntryProps) {
	const words = wordsFor(language).frontPages;
	const { slug, title, language: lang, why } = entry;
	const id = `${list}-${slug}`;
	const button = (act: "up" | "down" | "remove", sign: string, isOff = false) => (
		<button
			{...{
				class: "quiet small",
				type: "submit",
				name: "do",
				value: `${act} ${list} ${slug}`,
				disabled: isOff,
			}}
			{...{
				formaction: `/newsroom/front#${list}`,
				"aria-label": `${words[act]}: ${title}`,
				title: words[act],
			}}
		>
			{sign}
		</button>
	);
	return (
		<li>
			<p id={id} lang={lang}>
				{title}
			</p>
			{why && (
				<span>
					<span class="badge late">{words.states[why]}</span> {words.leftOut}
				</span>
			)}
			{mayChange && (
				<span class="moves">
					<input type="hidden" name={list} value={slug} />
					{list !== "lead" && button("up", "↑", isFirst)}
					{list !== "lead" && button("down", "↓", isLast)}
					{button("remove", "×")}
				</span>
			)}
		</li>
	);
}
