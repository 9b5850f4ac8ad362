import { NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../newsroom/layout/notice.tsx";
import { wallTimeText } from "../../platform/ui/date-text.ts";
import { builderStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import { SurveyTabs } from "../survey/survey-tabs.tsx";
import type { BuilderPageProps } from "./builder-view.ts";
import { ActionBar } from "./fields/action-bar.tsx";
import { BlankParts } from "./fields/blank-parts.tsx";
import { builderFormOf } from "./fields/builder-form.ts";
import { DiscardCopy } from "./fields/discard-copy.tsx";
import { FaultList } from "./fields/fault-list.tsx";
import { LanguageList } from "./fields/language-list.tsx";
import { PlacementFields } from "./fields/placement-fields.tsx";
import { QuestionList } from "./fields/question-list.tsx";
import { RareFields } from "./fields/rare-fields.tsx";
import { ResultFields, RunningFields } from "./fields/running-fields.tsx";
import { TextFields } from "./fields/texts.tsx";
import { builderScriptData, builderScriptPath } from "./script/builder-script.ts";

const assets = { stylesheets: [builderStylesheetPath], scripts: [builderScriptPath] };

/** The form in which a survey is made, and what the newsroom knows about it. */
export function BuilderPage(props: BuilderPageProps) {
	const { site, draft, state, done, refused } = props;
	const form = builderFormOf(props);
	const { words } = form;
	// A screen reader reads the title of a new page first, and nothing else by itself.
	const said = refused ?? (done && words.done[done]);
	const isNew = state.slug === undefined;
	const title = isNew ? words.newTitle : draft.title[draft.language] || words.untitled;
	return (
		<NewsroomLayout frame={props} title={said ? `${said} ${title}` : title} {...assets} isWide>
			<p class="dateline">
				<a href="/newsroom/surveys">{words.all}</a>
			</p>
			<h1 class="working-title" lang={isNew ? undefined : draft.language}>
				{title}
			</h1>
			{state.slug !== undefined && (
				<SurveyTabs frame={props} slug={state.slug} isStored={state.status !== "new"} />
			)}
			{said && <Notice text={said} isWrong={refused !== undefined} />}
			<p class="facts">
				{standingText(props)} <NextStep {...props} />
			</p>
			<form
				id="builder"
				method="post"
				action={`/newsroom/surveys/${isNew ? "new" : `${state.slug}/edit`}`}
				autocomplete="off"
				data-script={builderScriptData(props.language, site.timeZone)}
			>
				{/* The button that the key Enter presses; people find the one in the bar. */}
				<button class="hidden on-enter" type="submit" name="do" value="save">
					{words.save}
				</button>
				<Hidden {...props} />
				<FaultList {...props} />
				<div class="writing">
					<div class="main">
						<TextFields
							{...{ form, name: "title", label: words.title, texts: draft.title }}
							help={words.titleHelp}
						/>
						<TextFields
							{...{ form, name: "intro", label: words.intro, texts: draft.intro, rows: 2 }}
							help={words.introHelp}
						/>
						<LanguageList form={form} />
						<QuestionList form={form} />
						<RunningFields form={form} timeZone={site.timeZone} />
						<ResultFields form={form} />
						<PlacementFields form={form} places={props.places} />
						<RareFields form={form} state={state} />
						<DiscardCopy {...props} />
						<ActionBar {...props} />
					</div>
					<div id="side" />
				</div>
			</form>
			<BlankParts form={form} />
		</NewsroomLayout>
	);
}

/** Says how the survey stands, and who has changed it last. */
function standingText({ language, site, state }: BuilderPageProps): string {
	const { surveyBuilder: words, results } = wordsFor(language);
	const { status, closedBy, hasChanges, savedAt, savedBy, responses } = state;
	const isPublic = status !== "new" && status !== "draft";
	const texts = [
		status === "closed" && closedBy ? words.closedBy[closedBy] : words.states[status],
		isPublic && results.answers(`${responses}`),
		isPublic && hasChanges && words.workingCopy,
		savedAt &&
			savedBy &&
			words.savedBy(savedBy, wallTimeText(savedAt.toISOString(), language, site.timeZone)),
	];
	return texts.filter(Boolean).join(" · ");
}

/** Leads to an open survey as readers see it, and from a closed one to the question if it should open again. */
function NextStep({ language, state: { slug, status } }: BuilderPageProps) {
	const { spread, surveyList } = wordsFor(language);
	if (status === "open") return <a href={`/surveys/${slug}`}>{spread.open}</a>;
	if (status !== "closed") return null;
	return <a href={`/newsroom/surveys/${slug}/reopen`}>{surveyList.turns.reopen}</a>;
}

/** The fields that say from where a form is sent. */
function Hidden({ state, page }: BuilderPageProps) {
	const values = { page, tag: state.tag, revision: state.revision, seq: "" };
	return (
		<>
			{Object.entries(values).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
		</>
	);
}
