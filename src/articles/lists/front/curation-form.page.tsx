import { TextField } from "../../../newsroom/layout/fields.tsx";
import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { Candidates } from "./candidates-list.tsx";
import { ChosenLists } from "./chosen-lists.tsx";
import type { FrontFault } from "./edit-choice.ts";
import type { Chosen, ChosenFront } from "./find-front-view.ts";

const PATH = "/newsroom/front";

export interface CurationFormProps extends Frame {
	/** The choice as it stands in the form. */
	chosen: ChosenFront;
	/** The revision that the form changes. */
	revision: number;
	/** The articles to choose from, and the names of all topics. */
	candidates: Chosen[];
	topics: string[];
	typed: { q: string; topic: string };
	/** True if the choice is not stored yet. */
	isEdited: boolean;
	done?: "saved" | undefined;
	fault?: FrontFault | undefined;
	/** The choice that somebody else stored meanwhile. */
	theirs?: ChosenFront | undefined;
}

/** The form of the front page: what is chosen, and articles to choose from. */
export function CurationFormPage(props: CurationFormProps) {
	const { language, permissions, chosen, revision, isEdited, done, fault, theirs } = props;
	const words = wordsFor(language).frontPages;
	const mayChange = permissions?.has("articles:publish") ?? false;
	return (
		<NewsroomLayout frame={props} title={words.title} isWide>
			<h1>{words.title}</h1>
			{done && <Notice text={words.done[done]} />}
			{fault && <Notice text={words.faults[fault]} isWrong />}
			{theirs && <Theirs language={language} theirs={theirs} />}
			{isEdited && !theirs && <Notice text={words.unsaved} />}
			<p class="lead">
				{words.intro} <a href="/">{words.look}</a>
			</p>
			{mayChange ? (
				<form class="form curation" method="post" action={PATH}>
					{/* The Enter key presses the first button of a form. */}
					<button class="hidden" type="submit" name="do" value="enter" tabindex={-1}>
						{words.searchButton}
					</button>
					<input type="hidden" name="revision" value={revision} />
					<div>
						<ChosenLists
							{...{ language, chosen, mayChange }}
							newSection={<NewSection {...props} />}
						/>
						<div class="buttons">
							<button type="submit" name="do" value="save">
								{theirs ? words.overwrite : words.save}
							</button>
							{(isEdited || theirs) && <a href={PATH}>{theirs ? words.takeTheirs : words.reset}</a>}
						</div>
					</div>
					<Candidates {...props} />
				</form>
			) : (
				<>
					<p>{words.readOnly}</p>
					<ChosenLists {...{ language, chosen, mayChange }} />
				</>
			)}
		</NewsroomLayout>
	);
}

function NewSection({ language, topics, typed, fault }: CurationFormProps) {
	const words = wordsFor(language).frontPages;
	const isWrong = fault === "topic" || fault === "fullSections";
	return (
		<div class="adding">
			<TextField
				{...{ id: "topic", name: "topic", label: words.newSection, list: "topics", maxlength: 100 }}
				{...{ value: typed.topic, fault: isWrong ? words.faults[fault] : undefined }}
			/>
			<datalist id="topics">
				{topics.map((topic) => (
					<option value={topic} />
				))}
			</datalist>
			<button class="quiet" type="submit" name="do" value="section" formaction={`${PATH}#sections`}>
				{words.addSection}
			</button>
		</div>
	);
}

/** Says what somebody else chose meanwhile. */
function Theirs({ language, theirs }: { language: string; theirs: ChosenFront }) {
	const words = wordsFor(language).frontPages;
	const rows: [string, Chosen[]][] = [
		[words.lead, theirs.lead ? [theirs.lead] : []],
		[words.row, theirs.pinned],
		[words.sections, theirs.sections],
	];
	return (
		<>
			<Notice text={words.changedMeanwhile} isWrong />
			<section class="sheet" aria-labelledby="theirs">
				<h2 id="theirs">{words.theirs}</h2>
				<dl class="theirs">
					{rows.map(([name, chosen]) => (
						<>
							<dt>{name}</dt>
							<dd>{chosen.map(({ title }) => title).join(" · ") || words.nothingChosen}</dd>
						</>
					))}
				</dl>
			</section>
		</>
	);
}
